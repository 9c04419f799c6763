# shellcheck shell=bash
# Screens in memory for tests, two at a time. Sourced.

screen_servers=()

# screens LOG: starts two X servers, which end with the script, and leaves in $screens what their names begin with: ":71" and ":72" begin
# with ":7".
screens() {
  local number display
  for ((number = 9; number < 60; number++)); do
    screens=:$number
    if compgen -G "/tmp/.X${number}[12]-lock" >/dev/null || compgen -G "/tmp/.X11-unix/X${number}[12]" >/dev/null; then continue; fi
    screen_servers=()
    for display in "${screens}1" "${screens}2"; do
      # Close fd 9, so that the server does not inherit the lock. -r: no key auto-repeat, or slow machines see extra key presses.
      Xvfb "$display" -screen 0 1600x1000x24 -r -nolisten tcp >>"$1" 2>&1 9>&- &
      screen_servers+=($!)
    done
    trap end_screens EXIT
    screens_answer && return
    end_screens
  done
  die "No X server could be started for the tests; $1 says why."
}

# An X server that can't have its number ends at once; one that has it makes its socket.
screens_answer() {
  local tries server
  for ((tries = 0; tries < 100; tries++)); do
    for server in "${screen_servers[@]}"; do
      kill -0 "$server" 2>/dev/null || return 1
    done
    if [ -S "/tmp/.X11-unix/X${screens#:}1" ] && [ -S "/tmp/.X11-unix/X${screens#:}2" ]; then return 0; fi
    sleep 0.1
  done
  return 1
}

end_screens() { kill "${screen_servers[@]}" 2>/dev/null || true; }
