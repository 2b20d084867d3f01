#!/usr/bin/env bash
# Prints "content" where nothing but entries and their addresses changed since a commit, and else "code": also where
# that commit is not known, or none is named.
if git diff --quiet "${1:-none}" HEAD -- . ':!content/*/*' ':!content/permalinks.txt' 2> /dev/null; then
  echo content
else
  echo code
fi
