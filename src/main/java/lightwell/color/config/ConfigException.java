package lightwell.color.config;

/** A config is refused; the message is the end of a sentence about it, without a full stop: "its colour space …". */
public final class ConfigException extends Exception {

    ConfigException(String reason) {
        super(reason);
    }

    ConfigException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
