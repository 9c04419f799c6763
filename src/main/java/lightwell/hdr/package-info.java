/**
 * Which description of a gain map counts, which headroom, and the maths that make HDR of SDR. Light is linear, SDR white is 1.
 * Immutable once prepared; bands may be computed in several threads.
 */
package lightwell.hdr;
