/**
 * Decides which description of a gain map counts and which headroom applies, and reconstructs HDR from SDR. Light is linear, SDR white is
 * 1. Immutable once prepared; several threads may compute bands.
 */
package lightwell.hdr;
