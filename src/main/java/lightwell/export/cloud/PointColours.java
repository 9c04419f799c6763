package lightwell.export.cloud;

import lightwell.depth.PointCloud;
import lightwell.image.CellMeans;
import lightwell.jobs.Progress;

/** Computes the colours of points: the picture's mean over each depth sample's area, in linear light, as sRGB codes. */
final class PointColours {

    private PointColours() {}

    /**
     * @param means  over the samples of the map
     * @param width  of the map
     * @param height of the map
     * @return three codes per point
     */
    static byte[] of(PointCloud cloud, CellMeans means, int width, int height, Progress progress) {
        byte[] rgb = new byte[3 * cloud.size()];
        float[] line = new float[3 * width];
        int[] pixel = cloud.pixel();
        for (int point = 0; point < pixel.length;) {
            progress.checkCancelled();
            int row = pixel[point] / width;
            means.row(row, line, 0);
            for (; point < pixel.length && pixel[point] / width == row; point++) {
                int at = 3 * (pixel[point] % width);
                for (int c = 0; c < 3; c++) {
                    rgb[3 * point + c] = SrgbCodes.of(line[at + c]);
                }
            }
            progress.report(row + 1, height);
        }
        return rgb;
    }
}
