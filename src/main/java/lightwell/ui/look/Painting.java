package lightwell.ui.look;

import java.io.IOException;

/** How values are painted with given settings; may take about 100 ms the first time. */
@FunctionalInterface
public interface Painting {
    Look look(ScreenSettings settings) throws IOException;
}
