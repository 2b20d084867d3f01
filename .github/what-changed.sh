#!/usr/bin/env bash
# Prints "content" where nothing but the content and what `npm run permalinks` writes of it changed since a commit, and
# else "code": also for the handbook, which is made of the code, and where that commit is not known, or none is named.
since=${1:-none}
if git diff --quiet "$since" HEAD -- . ':!content' ':!CITATION.cff' 2> /dev/null &&
  git diff --quiet "$since" HEAD -- content/HANDBOOK.md; then
  echo content
else
  echo code
fi
