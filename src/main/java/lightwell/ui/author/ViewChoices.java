package lightwell.ui.author;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightwell.author.HdrSpace;
import lightwell.author.base.ViewDisplays;
import lightwell.color.ColorEngine;
import lightwell.metadata.Primaries;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.Texts;

/**
 * The views of the colour config that can be undone and applied: those of displays that fit the previewed source and the base. A chosen
 * view that is not among them gives way to the first one. For the FX thread.
 */
final class ViewChoices {

    /** Not a way to see light. */
    private static final String DATA = "Raw";
    /** The way to see light as it is, which is no first choice. */
    private static final String PLAIN = "Un-tone-mapped";

    private final ObservableList<String> hdr = FXCollections.observableArrayList();
    private final ObservableList<String> sdr = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper displays = new ReadOnlyStringWrapper("");
    private final AuthorSettings settings;
    private final ObservableValue<Optional<LoadedSource>> source;
    private Optional<ColorEngine> color = Optional.empty();

    /** @param source the previewed one */
    ViewChoices(AuthorSettings settings, ObservableValue<Optional<LoadedSource>> source, ColorLoader loader) {
        this.settings = settings;
        this.source = source;
        InvalidationListener changed = observable -> update();
        source.addListener(changed);
        settings.space.addListener(changed);
        settings.hdrView.addListener(changed);
        settings.sdrView.addListener(changed);
        loader.whenLoaded(engine -> {
            color = Optional.of(engine);
            update();
        }, failure -> {}); // the preview says why
    }

    /** Views of PQ displays, the first one being the default. */
    ObservableList<String> hdr() {
        return hdr;
    }

    /** Views of SDR displays. */
    ObservableList<String> sdr() {
        return sdr;
    }

    /** The displays of the chosen views, in words, or what is missing. */
    ReadOnlyStringProperty displays() {
        return displays.getReadOnlyProperty();
    }

    private void update() {
        color.ifPresent(engine -> {
            Primaries primaries = source.getValue().map(one -> one.source().small().primaries()).orElse(HdrSpace.P3.primaries());
            List<String> from = ViewDisplays.hdr(engine, primaries);
            List<String> to = ViewDisplays.sdr(engine, settings.space.get());
            offer(hdr, views(engine, from));
            offer(sdr, views(engine, to));
            settings.hdrView.set(offered(hdr, settings.hdrView.get()));
            settings.sdrView.set(offered(sdr, settings.sdrView.get()));
            displays.set(hdr.isEmpty() ? Texts.get("author.views.none", engine.configSource())
                    : sdr.isEmpty() ? Texts.get("author.views.noSdr", engine.configSource(), settings.space.get().title())
                            : Texts.get("author.views.displays", display(engine, from, settings.hdrView.get()),
                                    display(engine, to, settings.sdrView.get())));
        });
    }

    /** A list that is set anew loses the choice of its control. */
    private static void offer(ObservableList<String> list, List<String> views) {
        if (!list.equals(views)) {
            list.setAll(views);
        }
    }

    private static List<String> views(ColorEngine engine, List<String> displays) {
        List<String> all = displays.stream().flatMap(display -> engine.views(display).stream()).distinct()
                .filter(view -> !view.equals(DATA)).toList();
        return Stream.concat(all.stream().filter(view -> !view.equals(PLAIN)), all.stream().filter(PLAIN::equals)).toList();
    }

    private static String offered(List<String> views, String chosen) {
        return views.contains(chosen) ? chosen : views.stream().findFirst().orElse("");
    }

    private static String display(ColorEngine engine, List<String> displays, String view) {
        return displays.stream().filter(display -> engine.views(display).contains(view)).findFirst().orElse("");
    }
}
