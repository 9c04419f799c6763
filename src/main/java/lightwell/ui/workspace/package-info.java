/**
 * The models behind one window and the threads that serve them, and what is remembered of them. For the FX thread.
 */
package lightwell.ui.workspace;
