/** Whether the operating system refused something; its message is fit for people. */
export function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause;
}

/** The code by which the system says why it refused something, such as `ENOENT`; nothing for what is no error of the system's. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}
