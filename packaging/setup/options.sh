# shellcheck shell=bash disable=SC2034
# Sets $kind and $options, what Java is started with for the arguments of the script that sources this, and glibc's heap. Also used by installed copies.

# What is started decides the archive and how much Java compiles and collects.
case ${1:-} in
  -h | --help | -V | --version | presets) kind='page' ;;
  thumbnail) kind='instant' ;;
  info) kind='instant'; [ $# -le 4 ] || kind='short' ;; # many photos earn what compiling costs
  encode | export | extract | cloud | transforms | colmap | stereo | report | bench) kind='short' ;;
  verify | audit | compare | sample) kind='long' ;;
  *) kind='window' ;;
esac

options=(
  -XX:MaxRAMPercentage=50
  -XX:MaxNewSize=128m # frames and rows are short-lived: collect them early instead of letting the process grow
  # Not every release has all of these options, and some call one an experiment.
  -XX:+UnlockDiagnosticVMOptions -XX:+UnlockExperimentalVMOptions -XX:+IgnoreUnrecognizedVMOptions
  -XX:TrimNativeHeapInterval=5000 # milliseconds; also returns memory while idle
  -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 # with a large photo, the default of 40 percent free heap would be hundreds of megabytes
  -XX:Tier3BackEdgeThreshold=8000 # compile long loops early, so that the first photo appears sooner
)
if [ $kind != 'long' ] && [ $kind != 'window' ]; then
  options+=(
    -XX:+UseSerialGC # its heap is small, since pictures are outside of it
    # Compile loops, and of other methods only those that are called much more often than by default: most run only while starting.
    -XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=6000
    -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2000 -XX:Tier4CompileThreshold=40000
  )
else
  options+=(
    -XX:G1HeapRegionSize=16m
    -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=20 -XX:GCTimeRatio=4 # collect closed photos instead of growing to half the memory
    -XX:G1PeriodicGCInterval=10000 # milliseconds
    # Starting runs many methods for a second and never again: only what is called often later is worth the second compiler, and counters for
    # it (the third tier, which runs slower) while that is idle.
    -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=200000
    -XX:Tier4BackEdgeThreshold=400000 -XX:Tier3DelayOn=0 -XX:Tier3DelayOff=0
    -XX:GCLockerRetryAllocationCount=100 # until Java 21 native code that reads arrays blocks the collector, and the default of two tries is too low
  )
fi
case $kind in
  page | instant) options+=(-XX:TieredStopAtLevel=1) ;; # the second compiler would cost more than it saves
esac
# By default Java moves its archive to a secret address, which takes a while. That protects only where files are read.
[ $kind != 'page' ] || options+=(-XX:ArchiveRelocationMode=0)
# glibc's heap: return decoded planes to the system when they are freed, and limit the number of arenas.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2} MALLOC_MMAP_THRESHOLD_=${MALLOC_MMAP_THRESHOLD_:-1048576} MALLOC_TRIM_THRESHOLD_=${MALLOC_TRIM_THRESHOLD_:-4194304}
