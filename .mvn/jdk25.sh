# Sourced by ./mvnw and ./blog: points JAVA_HOME at a JDK 25, wherever one usually lies, whatever `java` on the PATH is.
jdk_is_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
  "$HOME"/.jdks/* /opt/jdk* /opt/*25*; do
  if jdk_is_25 "$jdk"; then
    JAVA_HOME=$jdk
    export JAVA_HOME
    unset jdk
    return 0
  fi
done
echo "No JDK 25 found. Install one (https://adoptium.net/temurin/releases/?version=25, or: sdk install java 25-tem)" >&2
echo "or point JAVA_HOME at it, then run this again." >&2
exit 1
