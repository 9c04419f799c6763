package lightwell.export.report;

import java.util.List;
import lightwell.export.page.Page;
import lightwell.export.report.ReportFigures.Figure;

/**
 * The model of {@code depth.html}, for one photo or two.
 *
 * @param head lines below the title
 */
record DepthPage(String title, List<String> head, List<ReportPicture> pictures, List<HistogramDrawing> histograms, List<Figure> figures) {

    Page page() {
        return new Page(DepthPage.class, "depth.html", this);
    }
}
