'use strict';
(() => {
  const about = JSON.parse(document.getElementById('about').textContent);
  const view = document.getElementById('view');
  const fail = sentence => {
    const box = document.getElementById('failure');
    box.textContent = sentence;
    box.style.display = 'flex';
    document.getElementById('tools').style.display = 'none';
  };

  /* The legend. */
  const panel = document.getElementById('panel');
  const length = metres => (metres * about.perMetre).toFixed(about.perMetre === 1 ? 3 : about.perMetre === 100 ? 1 : 0) + ' ' + about.unit;
  const say = text => { const p = document.createElement('p'); p.textContent = text; panel.append(p); };
  panel.querySelector('summary').textContent = document.title + ': ' + length(about.near) + ' to ' + length(about.far) + '. ' + about.trust;
  say(about.points.toLocaleString('en') + ' points, depth along the camera’s axis.');
  about.notes.filter(note => note !== about.trust).slice(1).forEach(say);
  say('Drag to turn, right button or two fingers to move, wheel or pinch to come nearer, R for the camera’s view.');

  const second = view.getContext('webgl2', {antialias: true});
  const gl = second || view.getContext('webgl', {antialias: true});
  if (!gl || (about.mesh && !second && !gl.getExtension('OES_element_index_uint'))) {
    fail('This browser has no WebGL, which the view in three dimensions needs. Another browser, or graphics acceleration switched on, would show it.');
    return;
  }

  /* The data: bits of the grid, then x/z, y/z, 1/z as 16 bits each, then colours. */
  const text = atob(document.getElementById('data').textContent.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  const n = about.points, places = about.columns * about.rows;
  const bitmap = Math.ceil(places / 8) + Math.ceil(places / 8) % 2;
  const start = (about.mesh ? 2 : 1) * bitmap;
  const code = (axis, i) => { const at = start + 2 * (axis * n + i); return bytes[at] | bytes[at + 1] << 8; };
  const value = (axis, i) => about.least[axis] + code(axis, i) / 65535 * (about.most[axis] - about.least[axis]);
  const xyz = new Float32Array(3 * n);
  for (let i = 0; i < n; i++) {
    const z = 1 / value(2, i);
    xyz[3 * i] = value(0, i) * z;
    xyz[3 * i + 1] = value(1, i) * z;
    xyz[3 * i + 2] = -z;
  }
  const rgb = bytes.subarray(start + 6 * n, start + 9 * n);
  const bit = (from, place) => bytes[from + (place >> 3)] >> (place & 7) & 1;
  const triangles = () => {
    const index = new Int32Array(places).fill(-1);
    let points = 0, quads = 0;
    for (let place = 0; place < places; place++) {
      if (bit(0, place)) index[place] = points++;
      quads += bit(bitmap, place);
    }
    const corners = new Uint32Array(6 * quads);
    for (let place = 0, at = 0; place < places; place++) {
      if (bit(bitmap, place)) {
        const a = index[place], b = index[place + 1], c = index[place + about.columns], d = index[place + about.columns + 1];
        corners.set([a, c, b, b, c, d], at);
        at += 6;
      }
    }
    return corners;
  };

  /* Drawing. */
  const shader = (type, source) => {
    const s = gl.createShader(type);
    gl.shaderSource(s, source);
    gl.compileShader(s);
    if (!gl.getShaderParameter(s, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(s));
    return s;
  };
  const program = gl.createProgram();
  let corners = null;
  try {
    gl.attachShader(program, shader(gl.VERTEX_SHADER, `
      attribute vec3 place; attribute vec3 colour; uniform mat4 look; uniform mat4 lens; uniform float size; varying vec3 shown;
      void main() {
        vec4 seen = look * vec4(place, 1.0);
        gl_Position = lens * seen;
        gl_PointSize = clamp(size * -place.z / max(1e-4, -seen.z), 1.0, 64.0);
        shown = colour;
      }`));
    gl.attachShader(program, shader(gl.FRAGMENT_SHADER, 'precision mediump float; varying vec3 shown; void main() { gl_FragColor = vec4(shown, 1.0); }'));
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
    gl.useProgram(program);
    const attribute = (name, array, type, normalized) => {
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ARRAY_BUFFER, array, gl.STATIC_DRAW);
      const at = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, 3, type, normalized, 0, 0);
    };
    attribute('place', xyz, gl.FLOAT, false);
    attribute('colour', rgb, gl.UNSIGNED_BYTE, true);
    if (about.mesh) {
      corners = triangles();
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STATIC_DRAW);
    }
  } catch (e) {
    fail('The graphics of this browser could not draw the scene: ' + e.message);
    return;
  }
  gl.enable(gl.DEPTH_TEST);
  gl.clearColor(0.086, 0.094, 0.11, 1);
  const uniform = name => gl.getUniformLocation(program, name);
  const look = uniform('look'), lens = uniform('lens'), size = uniform('size');

  /* The camera turns about a target at a distance; at the start it is the one that took the photo. */
  const camera = {};
  const reset = () => Object.assign(camera, {yaw: 0, pitch: 0, distance: about.middle, target: [0, 0, -about.middle]});
  const axes = () => {
    const cy = Math.cos(camera.yaw), sy = Math.sin(camera.yaw), cp = Math.cos(camera.pitch), sp = Math.sin(camera.pitch);
    return {right: [cy, 0, -sy], up: [sy * sp, cp, cy * sp], back: [sy * cp, -sp, cy * cp]};
  };
  const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  let pointsShown = !about.mesh, pending = false;
  const tangent = () => Math.max(about.tanY, about.tanX * view.height / view.width);
  const draw = () => {
    pending = false;
    const ratio = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(view.clientWidth * ratio)), height = Math.max(1, Math.round(view.clientHeight * ratio));
    if (view.width !== width || view.height !== height) { view.width = width; view.height = height; }
    gl.viewport(0, 0, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    const {right, up, back} = axes();
    const eye = camera.target.map((t, i) => t + back[i] * camera.distance);
    gl.uniformMatrix4fv(look, false, [right[0], up[0], back[0], 0, right[1], up[1], back[1], 0, right[2], up[2], back[2], 0,
      -dot(right, eye), -dot(up, eye), -dot(back, eye), 1]);
    const t = tangent(), near = Math.max(0.002 * camera.distance, 0.05 * about.near), far = 2 * about.far + 4 * camera.distance + near;
    gl.uniformMatrix4fv(lens, false, [height / width / t, 0, 0, 0, 0, 1 / t, 0, 0, 0, 0, -(far + near) / (far - near), -1,
      0, 0, -2 * far * near / (far - near), 0]);
    gl.uniform1f(size, document.getElementById('size').value * about.spacing * height / (2 * t));
    if (pointsShown) gl.drawArrays(gl.POINTS, 0, n);
    else gl.drawElements(gl.TRIANGLES, corners.length, gl.UNSIGNED_INT, 0);
  };
  const redraw = () => { if (!pending) { pending = true; requestAnimationFrame(draw); } };

  const turn = (dx, dy) => {
    camera.yaw -= dx * 0.006;
    camera.pitch = Math.max(-1.55, Math.min(1.55, camera.pitch - dy * 0.006));
  };
  const move = (dx, dy) => {
    const step = 2 * tangent() * camera.distance / view.clientHeight, {right, up} = axes();
    camera.target = camera.target.map((t, i) => t + step * (dy * up[i] - dx * right[i]));
  };
  const zoom = factor => { camera.distance = Math.max(0.02 * about.near, Math.min(20 * about.far, camera.distance * factor)); };

  const fingers = new Map();
  view.addEventListener('pointerdown', e => { fingers.set(e.pointerId, e); view.focus(); view.setPointerCapture(e.pointerId); });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) view.addEventListener(end, e => fingers.delete(e.pointerId));
  view.addEventListener('pointermove', e => {
    const before = fingers.get(e.pointerId);
    if (!before) return;
    const dx = e.clientX - before.clientX, dy = e.clientY - before.clientY;
    if (fingers.size === 1) {
      if (e.buttons & 6 || e.shiftKey) move(dx, dy); else turn(dx, dy);
    } else {
      const other = [...fingers.values()].find(f => f.pointerId !== e.pointerId);
      const apart = f => Math.hypot(f.clientX - other.clientX, f.clientY - other.clientY);
      zoom(apart(before) / Math.max(1, apart(e)));
      move(dx / 2, dy / 2);
    }
    fingers.set(e.pointerId, e);
    redraw();
  });
  view.addEventListener('wheel', e => {
    e.preventDefault();
    zoom(Math.exp(Math.max(-100, Math.min(100, e.deltaY * (e.deltaMode ? 30 : 1))) * 0.0015));
    redraw();
  }, {passive: false});
  view.addEventListener('contextmenu', e => e.preventDefault());
  view.addEventListener('dblclick', () => { reset(); redraw(); });
  document.getElementById('reset').addEventListener('click', () => { reset(); redraw(); });
  document.getElementById('size').addEventListener('input', redraw);
  const kind = document.getElementById('kind'), sizeLabel = document.getElementById('sizeLabel');
  kind.hidden = !about.mesh;
  sizeLabel.hidden = about.mesh;
  kind.addEventListener('click', () => {
    pointsShown = !pointsShown;
    kind.textContent = pointsShown ? 'Show surface' : 'Show points';
    sizeLabel.hidden = !pointsShown;
    redraw();
  });
  window.addEventListener('keydown', e => {
    const keys = {ArrowLeft: () => turn(-15, 0), ArrowRight: () => turn(15, 0), ArrowUp: () => turn(0, -15), ArrowDown: () => turn(0, 15),
      '+': () => zoom(0.9), '-': () => zoom(1 / 0.9), r: reset, R: reset};
    if (keys[e.key] && !e.ctrlKey && !e.metaKey && !e.altKey && e.target.tagName !== 'INPUT') { keys[e.key](); redraw(); e.preventDefault(); }
  });
  view.addEventListener('webglcontextlost', () => fail('The graphics were reset; load the page again.'));
  window.addEventListener('resize', redraw);
  reset();
  redraw();
})();
