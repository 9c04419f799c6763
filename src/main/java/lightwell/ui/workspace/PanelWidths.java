package lightwell.ui.workspace;

/** The widths of the panels beside the panes; the least of each still shows what it is for. */
public record PanelWidths(PanelWidth strip, PanelWidth light, PanelWidth metadata, PanelWidth inspector) {

    PanelWidths() {
        this(new PanelWidth(92, 204, 400), new PanelWidth(203, 290, 480), new PanelWidth(238, 340, 720), new PanelWidth(300, 384, 720));
    }
}
