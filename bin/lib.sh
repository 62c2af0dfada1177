# Shared by the scripts beside it, sourced and never run: finds the JDK, Maven and npm; builds what is out of date.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# The major version of the JDK in this folder; 0 where there is none.
jdk_version() {
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    echo 0
  fi
}

# JAVA_HOME, then the java of PATH, then the folders where systems keep their JDKs.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" \
    "$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')" \
    /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* /opt/homebrew/opt/openjdk*; do
    if [ -n "$home" ] && [ "$(jdk_version "$home")" -ge 25 ]; then
      export JAVA_HOME="$home" # Maven, the formatter and Error Prone run inside it too.
      return
    fi
  done
  die "Rebond needs a JDK 25 or newer: https://adoptium.net, 'sdk install java 25-tem' or 'brew install openjdk'; then set JAVA_HOME or try again."
}

need() { command -v "$1" > /dev/null || die "$1 is missing: $2"; }
need_maven() { need mvn "'apt-get install maven', 'brew install maven' or https://maven.apache.org"; }
need_npm() { need npm "'apt-get install npm', 'brew install node' or https://nodejs.org"; }

# Maven, offline once this pom.xml has been fetched whole (see bin/setup). Where it makes the jar, the plugin that lists
# the libraries refuses to be told so; with everything there it asks nobody all the same.
maven() {
  local offline=""
  case " $* " in
    *" package "* | *" verify "*) ;;
    *) [ "$(cat target/fetched 2> /dev/null)" != "$(cksum < pom.xml)" ] || offline="--offline" ;;
  esac
  mvn --batch-mode --no-transfer-progress -Dstyle.color=never $offline "$@"
}
fetched() { mkdir -p target && cksum < pom.xml > target/fetched; }

# Fonts, geography and the HTML validator, as the lock says.
fetch_front() {
  if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    need_npm
    say "Installing npm packages (fonts, geography, HTML validator)"
    npm ci --prefer-offline --loglevel=error
  fi
}

# target/rebond.jar, when a source is newer; a removed file leaves a newer folder behind.
build() {
  find_jdk
  if [ ! -e target/rebond.jar ] ||
    [ -n "$(find pom.xml package-lock.json src/main -newer target/rebond.jar | head -n 1)" ]; then
    # A test that starts bin/run must not pull the classes away from under the Maven that runs it.
    [ -z "${REBOND_BUILT:-}" ] || die "target/rebond.jar is older than its sources: run the tests with bin/test, which builds it first."
    need_maven
    fetch_front
    say "Building target/rebond.jar"
    rm -rf target/classes
    maven --quiet package -Dmaven.test.skip=true -Dspotless.check.skip=true
  fi
}

# Options of every start; the training run has the same, or its cache would not fit.
JVM="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xms96m -Xmx768m"

# One for each JDK.
aot_cache() { echo "target/run/$(cksum < "$JAVA_HOME/release" | cut -d ' ' -f 1).aot"; }

# target/run/rebond.jar with its cache of loaded classes, which halves the start. Failing costs only speed.
prepare_fast_start() {
  AOT="$(aot_cache)"
  if [ ! -e "$AOT" ] || [ target/rebond.jar -nt "$AOT" ]; then
    say "Preparing a faster start (once a build)"
    local scratch
    scratch="$(mktemp -d)"
    rm -rf target/run
    if ! { "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/rebond.jar extract --destination target/run &&
      train "$scratch/data" && [ -e "$AOT" ]; } > "$scratch/log" 2>&1; then
      tail -n 5 "$scratch/log" >&2
      say "No faster start this time; the ordinary one works."
    fi
    rm -rf "$scratch"
  fi
}

# Starts once on throw-away data, asks for the first page, stops: what was loaded is what the cache keeps.
train() {
  local port=$((10240 + RANDOM % 22528)) jvm
  REBOND_DATABASE_URL="" "$JAVA_HOME/bin/java" $JVM -XX:AOTCacheOutput="$AOT" -jar target/run/rebond.jar \
    --server.port=$port --server.address=127.0.0.1 --rebond.demo=true --rebond.data-directory="$1" &
  jvm=$!
  trap 'kill $jvm' INT TERM
  until ask $port || ! kill -0 $jvm; do sleep 0.5; done
  for _ in 1 2 3; do ask $port || true; done
  kill $jvm
  wait $jvm || [ $? -eq 143 ] || return
  trap - INT TERM
}
ask() { (exec 3<> "/dev/tcp/127.0.0.1/$1" && printf 'GET / HTTP/1.0\r\n\r\n' >&3 && cat <&3) > /dev/null 2>&1; }

# Becomes the application: a signal to the script is a signal to the JVM.
start() {
  AOT="$(aot_cache)"
  if [ -e "$AOT" ] && [ ! target/rebond.jar -nt "$AOT" ]; then
    exec "$JAVA_HOME/bin/java" $JVM ${JAVA_OPTS:-} -XX:AOTCache="$AOT" -jar target/run/rebond.jar "$@"
  fi
  exec "$JAVA_HOME/bin/java" $JVM ${JAVA_OPTS:-} -jar target/rebond.jar "$@"
}
