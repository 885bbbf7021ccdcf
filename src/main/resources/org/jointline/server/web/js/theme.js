/* Light or dark before the first paint: what was chosen on this page, else what the page or the system prefers. */
(function () {
  'use strict';
  var root = document.documentElement;
  var key = 'jointline-theme' + (root.dataset.theme ? '-wall' : '');
  var preferred = root.dataset.theme;
  var system = window.matchMedia('(prefers-color-scheme: dark)');

  function chosen() {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  }

  function show() {
    root.dataset.theme = chosen() || preferred || (system.matches ? 'dark' : 'light');
    root.dispatchEvent(new Event('themechange'));
  }

  function choose(theme) {
    try { localStorage.setItem(key, theme); } catch (e) { /* then it is not remembered */ }
    root.dataset.theme = theme;
    root.dispatchEvent(new Event('themechange'));
  }

  system.addEventListener('change', show);
  show();

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.getElementById('theme');
    if (!button) { return; }
    function label() {
      button.textContent = root.dataset.theme === 'dark' ? 'Light colours' : 'Dark colours';
    }
    root.addEventListener('themechange', label);
    button.addEventListener('click', function () {
      choose(root.dataset.theme === 'dark' ? 'light' : 'dark');
    });
    label();
  });
})();
