/**
 * OCIO configs, examined before OpenColorIO may follow them: what is defined by itself, and what grows without end, is refused.
 */
package lightwell.color.config;
