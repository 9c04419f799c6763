package lightwell.ui.inspect;

import java.util.List;

/** The colours of channels in charts, as RGB. Stateless. */
final class ChannelColors {

    private static final int RED = 0xE0524D;
    private static final int GREEN = 0x4FB35A;
    private static final int BLUE = 0x4F86E8;
    private static final int GREY = 0xB4B4B4;

    private ChannelColors() {}

    static int of(List<String> channels, int channel) {
        if (channels.size() < 3) {
            return GREY;
        }
        return switch (channel) {
            case 0 -> RED;
            case 1 -> GREEN;
            case 2 -> BLUE;
            default -> GREY;
        };
    }
}
