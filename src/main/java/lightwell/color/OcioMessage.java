package lightwell.color;

import lightwell.message.Message;

/** Converts exceptions of OpenColorIO to sentences. */
final class OcioMessage {

    private static final int LONGEST = 300;

    private OcioMessage() {}

    /** Runs {@code work}; an exception of OpenColorIO becomes "{@code what}: …". */
    static <T> T explain(Message what, Work<T> work) throws ColorException {
        try {
            return work.run();
        } catch (RuntimeException e) {
            throw new ColorException(Message.of("color.ocio-refuses", what, of(e)), e);
        } finally {
            OcioLog.take();
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws ColorException;
    }

    /** The message on one line, cut at 300 characters, ending in a full stop. */
    static String of(Throwable e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        text = text.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST) + "…";
        }
        return text.endsWith(".") ? text : text + ".";
    }
}
