package lightwell.export.registry;

import java.util.List;
import lightwell.export.Exporter;
import lightwell.export.camera.ColmapExport;
import lightwell.export.camera.TransformsExport;
import lightwell.export.cloud.CloudExport;
import lightwell.export.exr.ExrExport;
import lightwell.export.extract.Extract;
import lightwell.export.report.DepthReport;
import lightwell.export.stereo.StereoExport;

/** The list of all outputs. An output in this list is in the window's menus and palette and on the command line. */
public final class Exporters {

    public static final ExrExport EXR = new ExrExport();
    public static final Extract EXTRACT = new Extract();
    public static final CloudExport CLOUD = new CloudExport();
    public static final TransformsExport TRANSFORMS = new TransformsExport();
    public static final ColmapExport COLMAP = new ColmapExport();
    public static final StereoExport STEREO = new StereoExport();
    public static final DepthReport REPORT = new DepthReport();

    /** In the order of the menus. */
    public static final List<Exporter<?>> ALL = List.of(EXR, EXTRACT, CLOUD, TRANSFORMS, COLMAP, STEREO, REPORT);

    private Exporters() {}
}
