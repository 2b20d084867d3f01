export const GET = (): Response => new Response('User-agent: *\nAllow: /\n');
