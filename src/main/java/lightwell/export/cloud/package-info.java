/** Depth as points or a surface: PLY, PCD, GLB, HTML. Coordinates are metres or a chosen unit, y up, z towards the viewer. */
package lightwell.export.cloud;
