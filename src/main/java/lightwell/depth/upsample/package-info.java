/** Depth at the picture's size: nearest, or guided by the picture's edges; never averaged across an edge. Works in bands. */
package lightwell.depth.upsample;
