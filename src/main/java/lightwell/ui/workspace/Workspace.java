package lightwell.ui.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import lightwell.depth.CloudOptions;
import lightwell.export.cloud.CloudPart;
import lightwell.jobs.BackgroundPool;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.export.ExportModel;
import lightwell.ui.files.MarkedPhoto;
import lightwell.ui.files.PhotoBrowser;
import lightwell.ui.files.PhotoGatherer;
import lightwell.ui.files.ThumbnailQueue;
import lightwell.ui.inspect.DepthMeasureModel;
import lightwell.ui.inspect.MeasureModel;
import lightwell.ui.inspect.ProbeModel;
import lightwell.ui.inspect.ProbesModel;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.layers.StripModel;
import lightwell.ui.light.ScalarModel;
import lightwell.ui.metadata.JsonCopy;
import lightwell.ui.metadata.MetadataModel;
import lightwell.ui.open.CrashJournal;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.space.SpaceChoices;
import lightwell.ui.space.SpaceModel;
import lightwell.ui.space.SpaceMotion;
import lightwell.ui.stereo.StereoPanes;
import lightwell.ui.viewer.HdrRulesApplier;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** The models behind one window and the threads that serve them; no controls. For the FX thread. */
public final class Workspace implements AutoCloseable {

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final long EXPORTS_END_SECONDS = 10;

    /** Before each thumbnail, so that the panes have the threads first. */
    private static final long PANES_FIRST_MILLIS = 100;

    private final BackgroundPool background = new BackgroundPool("lightwell-background", THREADS);
    private final BackgroundPool exportThreads = new BackgroundPool("lightwell-export", 1);
    private final BackgroundPool thumbnailThread = new BackgroundPool("lightwell-thumbnails", 1);
    private final BackgroundPool aheadThread = BackgroundPool.idle("lightwell-ahead");
    private final ErrorModel errors = new ErrorModel();
    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel panes = new PanesModel(viewer);
    private final StripModel strip = new StripModel(viewer, panes,
            CompletableFuture.delayedExecutor(PANES_FIRST_MILLIS, TimeUnit.MILLISECONDS, background), Platform::runLater);
    private final MetadataModel metadata = new MetadataModel(viewer, background, Platform::runLater);
    private final JsonCopy jsonCopy = new JsonCopy(viewer, errors, background, Platform::runLater);
    private final ScalarModel mono = new ScalarModel(viewer, panes);
    private final StereoPanes stereo = new StereoPanes(panes);
    private final BooleanProperty lightPanel = new SimpleBooleanProperty();
    private final ColorLoader color;
    private final PhotoOpener opener;
    private final PhotoBrowser browser;
    private final MarkedPhoto marked;
    private final PhotoGatherer gatherer;
    private final ThumbnailQueue thumbnails;
    private final ExportModel exports;
    private final ProbeModel probe;
    private final ProbesModel probes;
    private final MeasureModel measures;
    private final DepthMeasureModel depth;
    private final BooleanProperty inspector = new SimpleBooleanProperty();
    private final PanelWidths widths = new PanelWidths();
    private final ObservableSet<String> foldedSections = FXCollections.observableSet();
    private final SpaceModel space;
    private final SpaceMotion spaceMotion;
    private final BooleanProperty spacePanel = new SimpleBooleanProperty();
    private final DoubleProperty spaceShare = new SimpleDoubleProperty(SpaceState.DEFAULT.share());
    private final StatusModel status;

    /** @param marks of the files that are being read */
    public Workspace(Optional<Path> config, CrashJournal marks) {
        color = new ColorLoader(config, background);
        color.bakeDefaultView(exportThreads);
        opener = new PhotoOpener(viewer, color, marks, errors, background, aheadThread);
        browser = new PhotoBrowser(viewer, opener, panes.settled(), errors, Platform::runLater);
        marked = new MarkedPhoto(browser.session(), viewer, opener, Platform::runLater);
        gatherer = new PhotoGatherer(browser, errors, background, Platform::runLater);
        thumbnails = ThumbnailQueue.of(browser.session(), color, marks, thumbnailThread, Platform::runLater);
        HdrRulesApplier.install(viewer, background, Platform::runLater, errors::show);
        exports = new ExportModel(errors, exportThreads);
        probe = new ProbeModel(viewer, background);
        probes = new ProbesModel(viewer, background, Platform::runLater);
        measures = new MeasureModel(viewer, probes, background, Platform::runLater);
        depth = new DepthMeasureModel(viewer, background, Platform::runLater);
        probes.active().bind(inspector); // whether or not the panel has been made
        measures.active().bind(inspector);
        depth.active().bind(inspector);
        space = new SpaceModel(viewer, background, Platform::runLater);
        spaceMotion = new SpaceMotion(space);
        status = new StatusModel(viewer, opener, browser.session().current(), exports.running(), jsonCopy.note());
    }

    public BackgroundPool background() {
        return background;
    }

    public ErrorModel errors() {
        return errors;
    }

    public ViewerModel viewer() {
        return viewer;
    }

    public PanesModel panes() {
        return panes;
    }

    public StripModel strip() {
        return strip;
    }

    public MetadataModel metadata() {
        return metadata;
    }

    /** Puts what is known of the photo on the clipboard. */
    public JsonCopy jsonCopy() {
        return jsonCopy;
    }

    public ScalarModel mono() {
        return mono;
    }

    public StereoPanes stereo() {
        return stereo;
    }

    /** Whether the panel of light is shown. */
    public BooleanProperty lightPanel() {
        return lightPanel;
    }

    public ColorLoader color() {
        return color;
    }

    public PhotoOpener opener() {
        return opener;
    }

    public PhotoBrowser browser() {
        return browser;
    }

    public PhotoGatherer gatherer() {
        return gatherer;
    }

    public ThumbnailQueue thumbnails() {
        return thumbnails;
    }

    /** What exports, reports and copies concern. */
    public MarkedPhoto marked() {
        return marked;
    }

    public ExportModel exports() {
        return exports;
    }

    public ProbeModel probe() {
        return probe;
    }

    /** What the inspector shows of single pixels. */
    public ProbesModel probes() {
        return probes;
    }

    /** What the inspector shows of regions. */
    public MeasureModel measures() {
        return measures;
    }

    /** What is measured on the depth map. */
    public DepthMeasureModel depth() {
        return depth;
    }

    /** Whether the inspector is shown. */
    public BooleanProperty inspector() {
        return inspector;
    }

    /** Of the panels beside the panes. */
    public PanelWidths widths() {
        return widths;
    }

    /** Sections of the inspector that are folded. */
    public ObservableSet<String> foldedSections() {
        return foldedSections;
    }

    /** The depth in space. */
    public SpaceModel space() {
        return space;
    }

    public SpaceMotion spaceMotion() {
        return spaceMotion;
    }

    /**
     * What of the depth is written as geometry: what the view in space shows; all of it while that is closed.
     *
     * @throws IllegalArgumentException one sentence: it shows no range
     */
    public CloudPart cloudPart() {
        SpaceChoices shown = space.choices();
        return space.active().get() ? new CloudPart(new CloudOptions(shown.near().get(), shown.far().get(), 1),
                shown.matte().get().map(LayerChoice::name), shown.jump().get()) : CloudPart.ALL;
    }

    /** Whether the controls of the view in space are shown. */
    public BooleanProperty spacePanel() {
        return spacePanel;
    }

    /** How much of the width the view in space leaves to the panes. */
    public DoubleProperty spaceShare() {
        return spaceShare;
    }

    public StatusModel status() {
        return status;
    }

    /** Cancels what runs and waits until it has cleaned up after itself. */
    @Override
    public void close() {
        space.active().set(false); // so that nothing turns on
        exports.cancelAll();
        jsonCopy.stop();
        gatherer.close();
        browser.close();
        thumbnails.close();
        opener.close();
        exportThreads.finish(EXPORTS_END_SECONDS, TimeUnit.SECONDS); // cancelled ones in the queue still end their leases
        thumbnailThread.close();
        aheadThread.close();
        background.close();
    }
}
