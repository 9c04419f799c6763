package lightwell.fence;

import com.sun.jna.Native;
import lightwell.message.Message;

/** Words the failure of a system call. */
final class Errno {

    private Errno() {}

    /** The failure of the call that was made last in this thread. */
    static FenceException failed(String call) {
        return failed(call, Native.getLastError());
    }

    static FenceException failed(String call, int error) {
        return new FenceException(Message.of("fence.system-call-failed", call, error));
    }
}
