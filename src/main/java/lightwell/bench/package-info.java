/**
 * Measures what an export costs beside its floor: decoding the same pictures and writing the same pixels, without anything between. For
 * {@code cli}.
 */
package lightwell.bench;
