precision mediump float;
varying vec3 shown;

void main() {
  gl_FragColor = vec4(shown, 1.0);
}
