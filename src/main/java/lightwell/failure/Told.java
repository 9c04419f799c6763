package lightwell.failure;

import lightwell.message.Message;

/**
 * Marks an exception with one plain sentence for people: what failed, and why. Its {@code getMessage} is the sentence in English, for the
 * log.
 */
public interface Told {

    Message told();
}
