package lightwell.ui.marks;

/** A pixel of the base image, upright, origin at the top left. */
public record PixelPosition(int x, int y) {}
