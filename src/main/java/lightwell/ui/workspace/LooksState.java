package lightwell.ui.workspace;

import java.util.HashMap;
import java.util.Map;
import lightwell.ui.content.MonoLook;
import lightwell.ui.render.ColourMap;
import lightwell.ui.viewer.MonoLooks;

/** The looks of layers of one channel when the window was closed, by {@link lightwell.ui.content.LayerChoice#id}. */
record LooksState(Map<String, Look> layers) {

    /** @param map name of a {@link ColourMap} */
    record Look(String map, boolean reversed, double low, double high) { }

    static LooksState of(MonoLooks looks) {
        Map<String, Look> layers = new HashMap<>();
        looks.chosen().get().forEach((id, look) -> layers.put(id, new Look(look.map().name(), look.reversed(), look.low(), look.high())));
        return new LooksState(layers);
    }

    void restore(MonoLooks looks) {
        Map<String, MonoLook> read = new HashMap<>();
        if (layers != null) {
            layers.forEach((id, look) -> read.put(id,
                    new MonoLook(EnumNames.find(ColourMap.values(), look.map(), ColourMap.GREY), look.reversed(), look.low(), look.high())));
        }
        looks.restore(read);
    }
}
