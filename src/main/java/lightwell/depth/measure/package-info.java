/** Distances, profiles, planes and depths of a region, each with the error that the map's steps allow. Immutable values. */
package lightwell.depth.measure;
