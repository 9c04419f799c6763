package lightwell.ui.exr;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightwell.export.exr.ExrForecast;
import lightwell.message.Message;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.LightSections;

/** Shows what the export of the marked photo will be: target, content, size, rules, and what cannot be done. For the FX thread. */
final class SummaryPane extends VBox {

    private final VBox lines = LightSections.section("exr.summary");

    SummaryPane(ObservableValue<ExrSummary> summary) {
        setId("exr-summary");
        getStyleClass().add("summary");
        getChildren().add(lines);
        summary.addListener((observable, before, now) -> show(now));
        show(summary.getValue());
    }

    private void show(ExrSummary now) {
        lines.getChildren().remove(1, lines.getChildren().size());
        if (now.target().isEmpty() && now.problem().isEmpty()) {
            add("note", Texts.get("exr.summary.nothing"));
        }
        now.target().map(Path::toString).ifPresent(target -> add("target", Texts.get("exr.summary.target", target)));
        now.lines().forEach(line -> add("line", line));
        now.forecast().filter(content -> !content.parts().isEmpty())
                .ifPresent(content -> add("line", SummaryWords.size(content.size())));
        now.forecast().map(ExrForecast::rules).orElse(List.of()).forEach(rule -> add("note", rule.toString()));
        now.forecast().map(ExrForecast::remarks).orElse(List.<Message>of()).forEach(remark -> add("remark", remark.toString()));
        Optional.of(now.problem()).filter(problem -> !problem.isEmpty()).ifPresent(problem -> add("problem", problem));
    }

    private void add(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        lines.getChildren().add(label);
    }
}
