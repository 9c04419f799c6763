/** The quality of depth maps: steps, holes, noise, alignment of edges with the picture's. Measuring blocks; run it in the background. */
package lightwell.depth.quality;
