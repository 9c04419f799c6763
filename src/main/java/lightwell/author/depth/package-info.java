/** Depth in metres as the codes that phones store, with the camera's calibration. */
package lightwell.author.depth;
