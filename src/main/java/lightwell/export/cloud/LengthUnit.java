package lightwell.export.cloud;

import lightwell.message.Message;

/** The unit of lengths in a written file. */
public enum LengthUnit {

    M(1), CM(100), MM(1000);

    private final int perMetre;

    LengthUnit(int perMetre) {
        this.perMetre = perMetre;
    }

    public int perMetre() {
        return perMetre;
    }

    public Message words() {
        return Message.named("cloud.unit.", this);
    }
}
