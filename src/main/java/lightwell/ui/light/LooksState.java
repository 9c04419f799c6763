package lightwell.ui.light;

import java.util.HashMap;
import java.util.Map;
import lightwell.ui.look.ScalarLook;
import lightwell.ui.render.ColourMap;
import lightwell.ui.settings.EnumNames;
import lightwell.ui.viewer.ScalarLooks;

/** The looks of single-channel layers, by {@link lightwell.ui.content.LayerChoice#id}. */
record LooksState(Map<String, Look> layers) {

    /**
     * One look.
     *
     * @param map name of a {@link ColourMap}
     */
    record Look(String map, boolean reversed, double low, double high) {}

    static LooksState of(ScalarLooks looks) {
        Map<String, Look> layers = new HashMap<>();
        looks.chosen().get().forEach((id, look) -> layers.put(id, new Look(look.map().name(), look.reversed(), look.low(), look.high())));
        return new LooksState(layers);
    }

    void restore(ScalarLooks looks) {
        Map<String, ScalarLook> read = new HashMap<>();
        if (layers != null) {
            layers.forEach((id, look) -> read.put(id,
                    new ScalarLook(EnumNames.find(ColourMap.values(), look.map(), ColourMap.GREY), look.reversed(), look.low(),
                            look.high())));
        }
        looks.restore(read);
    }
}
