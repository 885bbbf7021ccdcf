/* Draws the pictures of a report from the figures beside them. Fetches nothing. */
(function () {
  'use strict';
  var specs = JSON.parse(document.getElementById('charts').textContent);
  var charts = [];
  var MARKS = ['circle', 'rect', 'triangle', 'diamond'];
  var DASHES = ['solid', [7, 4], [2, 3], [10, 3, 2, 3]];

  function colours() {
    var style = getComputedStyle(document.documentElement);
    return function (name) { return style.getPropertyValue('--' + name).trim(); };
  }

  function escaped(text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;');
  }

  /* Only nothing is 0 %, and only all is 100 %. */
  function percent(value) {
    if (value > 0 && value < 0.0005) { return '< 0.1 %'; }
    if (value < 1 && value >= 0.9995) { return '> 99.9 %'; }
    return (100 * value).toFixed(1) + ' %';
  }

  function percentShort(value) { return String(Math.round(1000 * value) / 10) + ' %'; }

  function short(value) {
    return value >= 100 ? Math.round(value).toString() : String(Math.round(value * 10) / 10);
  }

  function font(c, size) {
    return {color: c('quiet'), fontSize: size || 12, fontFamily: 'system-ui, sans-serif'};
  }

  /* Whole hours only, as many as fit, at even steps from midnight. */
  function hourStep(x, width) {
    var hours = x.filter(function (t) { return /:00$/.test(t); }).length;
    return [1, 2, 3, 4, 6].filter(function (step) { return hours / step <= width / 62; })[0] || 6;
  }

  function timeAxis(c, x, width, more) {
    var step = hourStep(x, width);
    var axis = {
      type: 'category', data: x, boundaryGap: false,
      axisLine: {lineStyle: {color: c('rule')}}, axisTick: {show: false},
      axisLabel: Object.assign(font(c), {
        hideOverlap: true,
        interval: function (i, text) { return /:00$/.test(text) && parseInt(text, 10) % step === 0; }
      })
    };
    return Object.assign(axis, more);
  }

  function valueAxis(c, more) {
    var axis = {
      type: 'value', splitLine: {lineStyle: {color: c('rule'), opacity: 0.6}},
      axisLabel: font(c), nameTextStyle: Object.assign(font(c), {align: 'left'}), nameGap: 10
    };
    return Object.assign(axis, more);
  }

  function tooltip(c, lines) {
    return {
      trigger: 'axis', confine: true, backgroundColor: c('paper'), borderColor: c('rule'),
      textStyle: {color: c('ink'), fontSize: 13},
      formatter: function (points) { return lines(points[0].dataIndex).map(escaped).join('<br>'); }
    };
  }

  function legend(c, width) {
    var narrow = width < 380;
    return {top: 0, left: 0, itemWidth: narrow ? 24 : 34, itemGap: narrow ? 8 : 14,
            selectedMode: false, textStyle: font(c, narrow ? 12 : 13)};
  }

  function base(c) {
    return {
      animation: false, textStyle: font(c),
      grid: {left: 46, right: 14, top: 30, bottom: 26}
    };
  }

  /* A band between low and high, stacked: an unseen line and the difference on it. */
  function band(c, spec) {
    return [
      {type: 'line', name: 'low', stack: 'band', data: spec.low, symbol: 'none', silent: true,
       lineStyle: {opacity: 0}, areaStyle: {opacity: 0}},
      {type: 'line', name: 'high', stack: 'band', symbol: 'none', silent: true,
       data: spec.high.map(function (h, i) { return h === null ? null : h - spec.low[i]; }),
       lineStyle: {opacity: 0}, areaStyle: {color: c('band'), opacity: 0.28}},
      {type: 'line', name: 'answered in time', data: spec.mean, symbol: 'circle', symbolSize: 4,
       showSymbol: spec.mean.length < 3, lineStyle: {color: c('c0'), width: 2.5},
       itemStyle: {color: c('c0')},
       markLine: {
         silent: true, symbol: 'none', data: [{yAxis: spec.target}],
         lineStyle: {color: c('bad'), type: [6, 4], width: 1.8},
         label: {formatter: 'target\n' + percentShort(spec.target), position: 'end',
                 color: c('bad'), fontSize: 12, lineHeight: 14, distance: 4}
       }}
    ];
  }

  function serviceLines(spec) {
    return function (i) {
      var text = [spec.x[i]];
      if (spec.mean[i] === null) { return text.concat('nobody calls'); }
      text.push(percent(spec.mean[i]) + ' (' + percent(spec.low[i]) + ' to '
          + percent(spec.high[i]) + ')');
      if (spec.calls) { text.push(short(spec.calls[i]) + ' ' + spec.callsLabel); }
      return text;
    };
  }

  function shareAxis(c, spec, more) {
    return valueAxis(c, Object.assign({
      min: spec.floor, max: 1,
      interval: spec.floor > 0.85 ? 0.05 : spec.floor > 0.45 ? 0.1 : 0.2,
      axisLabel: Object.assign(font(c), {
        formatter: function (v) { return Math.round(100 * v) + ' %'; }
      })
    }, more));
  }

  var draw = {
    service: function (c, spec, width) {
      return Object.assign(base(c), {
        grid: {left: 46, right: 50, top: 12, bottom: 26},
        tooltip: tooltip(c, serviceLines(spec)),
        xAxis: timeAxis(c, spec.x, width), yAxis: shareAxis(c, spec), series: band(c, spec)
      });
    },

    demand: function (c, spec, width) {
      var below = {type: 'bar', name: spec.callsLabel, data: spec.calls, xAxisIndex: 1,
                   yAxisIndex: 1, itemStyle: {color: c('bars')}, barCategoryGap: '15%'};
      return Object.assign(base(c), {
        grid: [{left: 46, right: 50, top: 30, height: '46%'},
               {left: 46, right: 50, bottom: 26, height: '24%'}],
        axisPointer: {link: [{xAxisIndex: 'all'}]},
        tooltip: tooltip(c, serviceLines(spec)),
        xAxis: [timeAxis(c, spec.x, width, {gridIndex: 0, boundaryGap: true, axisLabel: {show: false}}),
                timeAxis(c, spec.x, width, {gridIndex: 1, boundaryGap: true})],
        yAxis: [shareAxis(c, spec, {gridIndex: 0, name: 'answered in time'}),
                valueAxis(c, {gridIndex: 1, name: spec.callsLabel, splitNumber: 2})],
        series: band(c, spec).concat(below)
      });
    },

    waits: function (c, spec, width) {
      var most = Math.max.apply(null, spec.values.map(function (v) { return Math.max.apply(null, v); }));
      var unit = most >= 14400 ? {name: 'h', s: 3600} : most >= 600 ? {name: 'min', s: 60} : {name: 's', s: 1};
      return Object.assign(base(c), {
        grid: {left: 46, right: 14, top: 58, bottom: 26},
        legend: legend(c, width),
        tooltip: tooltip(c, function (i) {
          return [spec.x[i]].concat(spec.names.map(function (n, k) {
            var wait = spec.values[k][i];
            return n + ': ' + (wait === null ? '–' : short(wait / unit.s) + ' ' + unit.name);
          }));
        }),
        xAxis: timeAxis(c, spec.x, width), yAxis: valueAxis(c, {name: unit.name}),
        series: spec.names.map(function (n, k) {
          var data = spec.values[k].map(function (v) { return v === null ? null : v / unit.s; });
          return marked(c, {name: n, data: data}, k);
        })
      });
    },

    staffing: function (c, spec, width) {
      return Object.assign(base(c), {
        grid: {left: 46, right: 14, top: 58, bottom: 26},
        legend: legend(c, width),
        tooltip: tooltip(c, function (i) {
          return [spec.x[i], 'on the phones: ' + (spec.phones[i] === null ? '–' : short(spec.phones[i])),
                  'busy: ' + (spec.busy[i] === null ? '–' : short(spec.busy[i]))];
        }),
        xAxis: timeAxis(c, spec.x, width), yAxis: valueAxis(c, {name: 'people', min: 0, minInterval: 1}),
        series: [
          marked(c, {name: 'on the phones', data: spec.phones, step: 'end'}, 0),
          marked(c, {name: 'busy', data: spec.busy, step: 'end', areaStyle: {color: c('c1'), opacity: 0.18}}, 1)
        ]
      });
    },

    flow: function (c, spec, width) {
      var nodes = spec.from.map(function (n, i) { return node(c, 'from' + i, n, 0, i, width); })
          .concat(spec.to.map(function (n, i) { return node(c, 'to' + i, n, 1, i, width); }));
      var used = {};
      var links = spec.links.map(function (l) {
        used['from' + l[0]] = used['to' + l[1]] = true;
        return {source: 'from' + l[0], target: 'to' + l[1], value: l[2],
                lineStyle: {color: c('c' + (l[0] % 4)), opacity: 0.35}};
      });
      return {
        animation: false, textStyle: font(c),
        tooltip: {
          trigger: 'item', confine: true, backgroundColor: c('paper'), borderColor: c('rule'),
          textStyle: {color: c('ink'), fontSize: 13},
          formatter: function (p) {
            return p.dataType === 'edge'
                ? escaped(name(p.data.source) + ' answered by ' + name(p.data.target) + ': '
                    + short(p.data.value) + ' calls')
                : escaped(p.data.label.text + ': ' + short(p.value) + ' calls');
          }
        },
        series: [{
          type: 'sankey', left: 4, right: 4, top: 8, bottom: 8, nodeWidth: 14, nodeGap: flowGap(width),
          draggable: false, layoutIterations: 0, emphasis: {focus: 'adjacency'},
          data: nodes.filter(function (n) { return used[n.name]; }), links: links
        }]
      };
      function name(id) {
        return id.indexOf('from') === 0 ? spec.from[+id.slice(4)] : spec.to[+id.slice(2)];
      }
    },

    costs: function (c, spec, width) {
      return Object.assign(base(c), {
        grid: {left: 8, right: 8, top: 18, bottom: 0},
        xAxis: {type: 'value', show: false, min: 0},
        yAxis: {type: 'category', inverse: true, show: false, data: spec.names},
        series: [{
          type: 'bar', data: spec.values, barWidth: 16, itemStyle: {color: c('c0')},
          label: {show: true, position: [0, -18], color: c('ink'), fontSize: 13, width: width - 20,
                  overflow: 'truncate',
                  formatter: function (p) {
                    var name = width < 500 ? p.name.replace(/ \([^()]*\)$/, '') : p.name;
                    return '£' + Math.round(p.value).toLocaleString('en-GB') + '   ' + name;
                  }}
        }]
      });
    },

    heat: function (c, spec, width) {
      return Object.assign(base(c), {
        grid: {left: 40, right: 6, top: 8, bottom: 76},
        tooltip: {
          confine: true, backgroundColor: c('paper'), borderColor: c('rule'),
          textStyle: {color: c('ink'), fontSize: 13},
          formatter: function (p) {
            return escaped(spec.y[p.value[1]] + ' ' + spec.x[p.value[0]] + ': missed in '
                + percent(p.value[2]) + ' of replications');
          }
        },
        xAxis: timeAxis(c, spec.x, width, {boundaryGap: true}),
        yAxis: {type: 'category', data: spec.y, inverse: true, axisLine: {show: false},
                axisTick: {show: false}, axisLabel: font(c)},
        visualMap: {
          min: 0, max: 1, calculable: false, orient: 'horizontal', left: 'center', bottom: 0,
          itemHeight: 160, itemWidth: 14, text: ['always missed', 'never missed'],
          textStyle: font(c), inRange: {color: [c('heat0'), c('heat1'), c('heat2')]}
        },
        series: [{type: 'heatmap', data: spec.cells,
                  itemStyle: {borderColor: c('paper'), borderWidth: 1}}]
      });
    }
  };

  function marked(c, series, k) {
    return Object.assign({
      type: 'line', symbol: MARKS[k],
      symbolSize: function (v, p) { return p.dataIndex % 4 === k ? 8 : 0; },
      lineStyle: {color: c('c' + k), width: 2.2, type: DASHES[k]}, itemStyle: {color: c('c' + k)}
    }, series);
  }

  /* Names on both sides of a narrow picture stand on two lines. */
  function flowGap(width) { return width < 600 ? 32 : 22; }

  function flowHeight(spec, width) {
    var rows = Math.max(spec.from.length, spec.to.length);
    return Math.max(380, rows * (flowGap(width) + 20));
  }

  function node(c, id, text, side, i, width) {
    return {
      name: id, depth: side,
      itemStyle: {color: side === 0 ? c('c' + (i % 4)) : c('quiet'), borderWidth: 0},
      label: {
        text: text, position: side === 0 ? 'right' : 'left', color: c('ink'),
        fontSize: width < 600 ? 12 : 13, lineHeight: 14, width: width / 2 - 28, overflow: 'break',
        textBorderColor: c('paper'), textBorderWidth: 3,
        formatter: function () { return text; }
      }
    };
  }

  function drawAll() {
    var c = colours();
    charts.forEach(function (entry) {
      entry.chart.clear();
      entry.chart.setOption(draw[entry.spec.kind](c, entry.spec, entry.chart.getWidth()));
    });
  }

  specs.forEach(function (spec) {
    var place = document.getElementById(spec.id);
    if (spec.kind === 'costs') { place.style.height = 46 * spec.names.length + 18 + 'px'; }
    if (spec.kind === 'flow') { place.style.height = flowHeight(spec, place.clientWidth) + 'px'; }
    charts.push({spec: spec, chart: echarts.init(place, null, {renderer: 'svg'})});
  });
  drawAll();

  var waiting;
  window.addEventListener('resize', function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      charts.forEach(function (entry) { entry.chart.resize(); });
    }, 100);
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);

  /* On paper: light colours and the width of an A4 page less its margins. */
  window.addEventListener('beforeprint', function () {
    document.documentElement.classList.add('print');
    charts.forEach(function (entry) { entry.chart.resize({width: 640}); });
    drawAll();
  });
  window.addEventListener('afterprint', function () {
    document.documentElement.classList.remove('print');
    charts.forEach(function (entry) { entry.chart.resize({width: 'auto'}); });
    drawAll();
  });
})();
