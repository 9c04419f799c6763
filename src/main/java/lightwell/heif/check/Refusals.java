package lightwell.heif.check;

import lightwell.heif.HeifException;
import lightwell.heif.Item;
import lightwell.message.Message;

/** Refuses images before a decoder sees them. */
final class Refusals {

    private Refusals() {}

    static HeifException refuse(Item item, Message reason) {
        return new HeifException(Message.of("heif.image-refused", item.id(), item.type(), reason));
    }
}
