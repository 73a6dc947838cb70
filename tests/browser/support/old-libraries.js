// What old libraries do to built-ins, written anew from what their public sources do. Each function runs in a page of its
// own, as text; it is sloppy and old-fashioned on purpose.

/* eslint-disable -- written as such libraries are */
// @ts-nocheck

/** Prototype 1.6 and 1.7: every list is an Enumerable, and its methods take the place of the built-in ones. */
function prototype() {
  var extend = function (target, source) {
    for (var name in source) target[name] = source[name];
    return target;
  };
  var K = function (x) {
    return x;
  };
  var slice = Array.prototype.slice;
  var $break = {};
  var $A = (window.$A = function (iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0;
    var results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  });
  window.$ = function (element) {
    return typeof element === 'string' ? document.getElementById(element) : element;
  };
  extend(Object, {
    extend: extend,
    keys: function (object) {
      var keys = [];
      for (var name in object) if (object.hasOwnProperty(name)) keys.push(name);
      return keys;
    },
    values: function (object) {
      var values = [];
      for (var name in object) values.push(object[name]);
      return values;
    },
    clone: function (object) {
      return extend({}, object);
    },
    inspect: String,
    toJSON: String,
    toQueryString: String,
    isElement: function (object) {
      return !!(object && object.nodeType == 1);
    },
  });
  extend(Function.prototype, {
    argumentNames: function () {
      return [];
    },
    bind: function (context) {
      if (arguments.length < 2 && context === undefined) return this;
      var method = this;
      var args = slice.call(arguments, 1);
      return function () {
        return method.apply(context, args.concat(slice.call(arguments)));
      };
    },
    bindAsEventListener: function (context) {
      return this.bind(context);
    },
    curry: function () {
      return this;
    },
    delay: function () {},
    defer: function () {},
    wrap: function () {
      return this;
    },
    methodize: function () {
      return this;
    },
  });
  Date.prototype.toJSON = function () {
    return '"' + this.getUTCFullYear() + '"';
  };
  Date.prototype.toISOString = function () {
    return this.getUTCFullYear() + '-' + (this.getUTCMonth() + 1) + '-' + this.getUTCDate();
  };
  RegExp.prototype.match = RegExp.prototype.test;
  extend(String.prototype, {
    gsub: K,
    sub: function () {
      return this;
    },
    scan: K,
    truncate: K,
    strip: function () {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    trim: function () {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    stripTags: K,
    toArray: function () {
      return this.split('');
    },
    times: function (count) {
      return count < 1 ? '' : new Array(count + 1).join(this);
    },
    toJSON: function () {
      return '"' + this + '"';
    },
    evalJSON: K,
    include: function (pattern) {
      return this.indexOf(pattern) > -1;
    },
    includes: function (pattern) {
      return this.indexOf(pattern) > -1;
    },
    startsWith: function (pattern) {
      return this.lastIndexOf(pattern, 0) === 0;
    },
    endsWith: function (pattern) {
      var d = this.length - pattern.length;
      return d >= 0 && this.indexOf(pattern, d) === d;
    },
    empty: function () {
      return this == '';
    },
    blank: function () {
      return /^\s*$/.test(this);
    },
    interpolate: K,
    inspect: K,
  });
  var Enumerable = {
    each: function (iterator, context) {
      try {
        this._each(iterator.bind(context));
      } catch (e) {
        if (e != $break) throw e;
      }
      return this;
    },
    all: function (iterator, context) {
      iterator = (iterator || K).bind(context);
      var result = true;
      this.each(function (value, index) {
        result = result && !!iterator(value, index);
        if (!result) throw $break;
      });
      return result;
    },
    any: function (iterator, context) {
      iterator = (iterator || K).bind(context);
      var result = false;
      this.each(function (value, index) {
        if ((result = !!iterator(value, index))) throw $break;
      });
      return result;
    },
    collect: function (iterator, context) {
      iterator = (iterator || K).bind(context);
      var results = [];
      this.each(function (value, index) {
        results.push(iterator(value, index));
      });
      return results;
    },
    detect: function (iterator, context) {
      iterator = iterator.bind(context);
      var result;
      this.each(function (value, index) {
        if (iterator(value, index)) {
          result = value;
          throw $break;
        }
      });
      return result;
    },
    findAll: function (iterator, context) {
      iterator = iterator.bind(context);
      var results = [];
      this.each(function (value, index) {
        if (iterator(value, index)) results.push(value);
      });
      return results;
    },
    include: function (object) {
      if (typeof this.indexOf == 'function') if (this.indexOf(object) != -1) return true;
      return false;
    },
    inject: function (memo, iterator, context) {
      this.each(function (value, index) {
        memo = iterator.call(context, memo, value, index);
      });
      return memo;
    },
    invoke: function (method) {
      return this.map(function (value) {
        return value[method]();
      });
    },
    pluck: function (property) {
      return this.map(function (value) {
        return value[property];
      });
    },
    max: function () {},
    min: function () {},
    partition: function () {},
    reject: function () {},
    sortBy: function () {},
    grep: function () {},
    inGroupsOf: function () {},
    eachSlice: function () {},
    toArray: function () {
      return this.map();
    },
    zip: function () {},
    size: function () {
      return this.toArray().length;
    },
    inspect: function () {
      return '#<Enumerable>';
    },
  };
  extend(Enumerable, {
    map: Enumerable.collect,
    find: Enumerable.detect,
    select: Enumerable.findAll,
    filter: Enumerable.findAll,
    member: Enumerable.include,
    entries: Enumerable.toArray,
    every: Enumerable.all,
    some: Enumerable.any,
  });
  extend(Array.prototype, Enumerable);
  var reverse = Array.prototype.reverse;
  extend(Array.prototype, {
    _reverse: reverse,
    _each: function (iterator) {
      for (var i = 0, length = this.length; i < length; i++) iterator(this[i], i);
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    compact: function () {
      return this;
    },
    flatten: function () {
      return this;
    },
    without: function () {
      return this;
    },
    reverse: function (inline) {
      return (inline !== false ? this : this.toArray())._reverse();
    },
    reduce: function () {
      return this.length > 1 ? this : this[0];
    },
    uniq: function () {
      return this;
    },
    intersect: function () {
      return this;
    },
    clone: function () {
      return [].concat(this);
    },
    toArray: function () {
      return [].concat(this);
    },
    size: function () {
      return this.length;
    },
    toJSON: function () {
      return '[' + this.join(', ') + ']';
    },
    concat: function () {
      var array = slice.call(this, 0);
      for (var i = 0; i < arguments.length; i++) {
        var item = arguments[i];
        if (Array.isArray(item) || (item && item.callee)) for (var j = 0; j < item.length; j++) array.push(item[j]);
        else array.push(item);
      }
      return array;
    },
    indexOf: function (item, i) {
      i = i || 0;
      var length = this.length;
      if (i < 0) i = length + i;
      for (; i < length; i++) if (this[i] === item) return i;
      return -1;
    },
  });
  Array.from = $A;
  extend(Number.prototype, {
    succ: function () {
      return this + 1;
    },
    times: function () {
      return this;
    },
    toJSON: function () {
      return isFinite(this) ? this.toString() : 'null';
    },
    abs: function () {
      return Math.abs(this);
    },
    round: function () {
      return Math.round(this);
    },
  });
  window.Hash = function () {};
  window.$H = K;
  // Methods of elements, some under names of the browser's own.
  var methods = {};
  'visible toggle hide show update insert wrap inspect ancestors descendants firstDescendant siblings match up down previous next select adjacent identify readAttribute writeAttribute getHeight getWidth classNames hasClassName addClassName removeClassName cleanWhitespace empty descendantOf getStyle setStyle setOpacity getDimensions makePositioned cumulativeOffset positionedOffset absolutize viewportOffset clonePosition getStorage store retrieve purge clone observe stopObserving fire on replace'
    .split(' ')
    .each(function (name) {
      methods[name] = function () {
        return this;
      };
    });
  extend(methods, {
    remove: function () {
      this.parentNode.removeChild(this);
      return this;
    },
    scrollTo: function () {
      return this;
    },
    toJSON: function () {
      return undefined;
    },
  });
  extend(HTMLElement.prototype, methods);
  var NativeElement = window.Element;
  window.Element = function (name, attributes) {
    return extend(document.createElement(name), attributes);
  };
  extend(window.Element, NativeElement);
  window.Element.prototype = NativeElement.prototype;
}

/** MooTools 1.4 to 1.6 with its compatibility, and MooTools More. */
function mootools() {
  var slice = Array.prototype.slice;
  var isEnumerable = function (item) {
    return (
      item != null && typeof item.length == 'number' && Object.prototype.toString.call(item) != '[object Function]'
    );
  };
  Function.prototype.overloadSetter = function () {
    return this;
  };
  Function.prototype.overloadGetter = function () {
    return this;
  };
  Function.prototype.extend = function (key, value) {
    this[key] = value;
  };
  Function.prototype.implement = function (methods) {
    for (var name in methods) this.prototype[name] = methods[name];
    return this;
  };
  Array.from = function (item) {
    if (item == null) return [];
    return isEnumerable(item) && typeof item != 'string' ? (Array.isArray(item) ? item : slice.call(item)) : [item];
  };
  Number.from = function (item) {
    var number = parseFloat(item);
    return isFinite(number) ? number : null;
  };
  String.from = function (item) {
    return item + '';
  };
  Function.from = function (item) {
    return typeof item == 'function'
      ? item
      : function () {
          return item;
        };
  };
  'hide protect pass attempt delay periodical create'.split(' ').forEach(function (name) {
    Function.prototype[name] = function () {
      return this;
    };
  });
  Function.prototype.bind = function (that) {
    var self = this;
    var args = arguments.length > 1 ? slice.call(arguments, 1) : null;
    var F = function () {};
    var bound = function () {
      var context = that;
      if (this instanceof bound) {
        F.prototype = self.prototype;
        context = new F();
      }
      return self.apply(context, args ? args.concat(slice.call(arguments)) : arguments);
    };
    return bound;
  };
  Array.implement({
    every: function (fn, bind) {
      for (var i = 0, l = this.length >>> 0; i < l; i++)
        if (i in this && !fn.call(bind, this[i], i, this)) return false;
      return true;
    },
    some: function (fn, bind) {
      for (var i = 0, l = this.length >>> 0; i < l; i++) if (i in this && fn.call(bind, this[i], i, this)) return true;
      return false;
    },
    filter: function (fn, bind) {
      var results = [];
      for (var value, i = 0, l = this.length >>> 0; i < l; i++)
        if (i in this) {
          value = this[i];
          if (fn.call(bind, value, i, this)) results.push(value);
        }
      return results;
    },
    map: function (fn, bind) {
      var length = this.length >>> 0;
      var results = Array(length);
      for (var i = 0; i < length; i++) if (i in this) results[i] = fn.call(bind, this[i], i, this);
      return results;
    },
    each: function (fn, bind) {
      this.forEach(fn, bind);
      return this;
    },
    clean: function () {
      return this;
    },
    invoke: function () {},
    associate: function () {},
    link: function () {},
    contains: function (item, from) {
      return this.indexOf(item, from) != -1;
    },
    append: function (array) {
      this.push.apply(this, array);
      return this;
    },
    getLast: function () {
      return this[this.length - 1];
    },
    include: function (item) {
      if (this.indexOf(item) < 0) this.push(item);
      return this;
    },
    combine: function () {
      return this;
    },
    erase: function () {
      return this;
    },
    empty: function () {
      this.length = 0;
      return this;
    },
    flatten: function () {
      return this;
    },
    pick: function () {},
    sum: function () {},
    $family: function () {
      return 'array';
    },
  });
  String.implement({
    test: function (regex) {
      return new RegExp(regex).test(this);
    },
    contains: function (string, separator) {
      return separator
        ? (separator + this + separator).indexOf(separator + string + separator) > -1
        : String(this).indexOf(string) > -1;
    },
    clean: function () {
      return this;
    },
    camelCase: function () {
      return this;
    },
    toInt: function (base) {
      return parseInt(this, base || 10);
    },
    substitute: function () {
      return this;
    },
    trim: function () {
      return String(this).replace(/^\s+|\s+$/g, '');
    },
    $family: function () {
      return 'string';
    },
  });
  Object.extend('keys', function (object) {
    var keys = [];
    for (var k in object) if (Object.prototype.hasOwnProperty.call(object, k)) keys.push(k);
    return keys;
  });
  Object.extend('values', function (object) {
    var values = [];
    for (var k in object) if (Object.prototype.hasOwnProperty.call(object, k)) values.push(object[k]);
    return values;
  });
  Date.parse = function (from) {
    return new Date(from);
  };
  Date.implement({
    parse: function () {
      return this;
    },
    format: String,
    set: function () {
      return this;
    },
    get: function () {
      return 0;
    },
    clone: function () {
      return new Date(+this);
    },
  });
  window.$ = function (element) {
    return typeof element == 'string' ? document.getElementById(element) : element;
  };
  var stringify = JSON.stringify;
  var parse = JSON.parse;
  window.JSON = {
    stringify: function (value) {
      return stringify(value);
    },
    parse: function (text) {
      return parse(text);
    },
    encode: stringify,
    decode: parse,
  };
  // The events of its own take the name of the browser's.
  window.DOMEvent = function (event) {
    if (event && event.$extended) return event;
    this.event = event;
    this.$extended = true;
    this.type = event && event.type;
  };
  window.Event = window.DOMEvent;
  var NativeElement = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = NativeElement.prototype;
  'set get erase addClass hasClass removeClass getElement getElements appendText grab inject dispose adopt wraps clone empty destroy addEvent removeEvent fireEvent setStyle getStyle getParent getFirst match replaces toQueryString getPosition getSize getScroll position scrollTo'
    .split(' ')
    .forEach(function (name) {
      NativeElement.prototype[name] = function () {
        return this;
      };
    });
  NativeElement.prototype.toggleClass = function () {
    return this;
  };
}

/** Datejs: dates that read and write in a way of their own. */
function datejs() {
  Date.parse = function (text) {
    var date = new Date(text);
    return isNaN(date) ? null : date;
  };
  Date.today = function () {
    return new Date();
  };
  var p = Date.prototype;
  p._toString = p.toString;
  p.toString = function (format) {
    return format ? format : this._toString();
  };
  p.toISOString = function () {
    return '"' + this.getUTCFullYear() + '"';
  };
  'add set at clearTime isAfter isBefore between equals compareTo getWeek same is first next last'
    .split(' ')
    .forEach(function (name) {
      p[name] = function () {
        return this;
      };
    });
  Number.prototype.days = function () {
    return this;
  };
}

/** Shims of built-ins from before there were such, put in place of those that there are. */
function shims() {
  Array.from = function (i) {
    var l = i.length || 0;
    var r = new Array(l);
    while (l--) r[l] = i[l];
    return r;
  };
  Array.prototype.reduce = function () {
    throw new TypeError('no initial value');
  };
  Array.prototype.find = function (test) {
    for (var i = 0; i < this.length; i++) if (test(this[i])) return this[i];
  };
  Object.assign = function (target) {
    for (var i = 1; i < arguments.length; i++) for (var k in arguments[i]) target[k] = arguments[i][k];
    return target;
  };
  Object.keys = function (object) {
    var keys = [];
    for (var k in object) keys.push(k);
    return keys;
  };
  Number.isInteger = function (value) {
    return typeof value === 'number' && isFinite(value) && Math.floor(value) === value;
  };
  JSON.stringify = (function (stringify) {
    return function (value) {
      return stringify(value);
    };
  })(JSON.stringify);
  Array.prototype.toJSON = function () {
    return 'list';
  };
  Date.now = function () {
    return new Date().getTime();
  };
  window.name = 'a name';
  window.status = 'ready';
  window.origin = 'elsewhere';
  window.process = { env: {} };
}

/** Properties of a page's own that every object has, and every `for … in` meets. */
function pollution() {
  Object.prototype.extend = function () {
    return this;
  };
  Object.prototype.each = function () {};
  Object.prototype.merge = function () {};
  Object.prototype.clone = function () {
    return this;
  };
  Object.prototype.isEmpty = function () {
    return false;
  };
  Object.prototype.first = 1;
  Object.prototype.label = 'a label';
  Array.prototype.remove = function () {
    return this;
  };
  Array.prototype.max = function () {};
  Array.prototype.unique = function () {
    return this;
  };
  String.prototype.format = function () {
    return this;
  };
  Function.prototype.method = function () {};
}

export const LIBRARIES = { prototype, mootools, datejs, shims, pollution };
