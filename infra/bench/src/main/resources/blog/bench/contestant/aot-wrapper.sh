#!/bin/sh
# An AWS_LAMBDA_EXEC_WRAPPER: gets the runtime's own command line, puts the function's jar on the class path behind the
# runtime's, adds the cache that lies beside it, and starts that instead. The heap starts small, and one arena of the C
# library is enough: a first answer needs neither, and both stay resident.
export MALLOC_ARENA_MAX=1
java=$1
shift
for argument; do
  shift
  case ${last-} in -cp) argument=$argument:$FUNCTION_JAR ;; esac
  case $argument in -cp) set -- "$@" -Xms6m ;; esac
  last=$argument
  set -- "$@" "$argument"
done
exec "$java" "$AOT" "$@"
