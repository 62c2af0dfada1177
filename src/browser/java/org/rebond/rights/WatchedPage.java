package org.rebond.rights;

/** What runs inside a page of a {@link WatchedBrowser}. */
final class WatchedPage {

  static final String LISTEN =
      """
      window.__refused = [];
      document.addEventListener('securitypolicyviolation',
        e => window.__tried || window.__refused.push(e.violatedDirective + ' ' + e.blockedURI));
      """;

  /** What is wrong, and all that can be read; then the policy itself is tried. */
  static final String LOOK =
      """
      script => {
        const faults = [
          window.__hit ? 'a script ran' : '',
          ...(window.__refused || []).map(what => 'the policy refused ' + what),
          ...[...document.querySelectorAll('img[src=x], [onerror], script:not([src])')]
            .map(e => 'markup: ' + e.outerHTML.slice(0, 80)),
          ...[...document.querySelectorAll('[href], [action], [src]')]
            .flatMap(e => [e.getAttribute('href'), e.getAttribute('action'), e.getAttribute('src')])
            .filter(there => /^\\s*(javascript|data|vbscript):(?!image)/i.test(there || ''))
            .map(there => 'leads to ' + there)
        ];
        const typed = [...document.querySelectorAll('input, textarea')].map(f => f.value);
        const text = document.body.textContent + '\\n' + typed.join('\\n');
        window.__tried = true;
        const ours = document.createElement('script');
        ours.textContent = script;
        document.body.append(ours);
        ours.remove();
        if (window.__ran) faults.push('the policy lets a script of the page itself run');
        return {faults: faults.filter(one => one), text};
      }
      """;

  /**
   * Fills all that can be typed into one form, and sends it: with the text everywhere, or with a
   * town and an address where nothing else is kept.
   */
  static final String SEND =
      """
      ({action, typed, text, day, kept}) => {
        const form = [...document.forms].find(one =>
          one.method === 'post' && (one.getAttribute('action') || '') === action
            && typed.every(name => one.elements[name]));
        if (!form) return [];
        const radios = new Set();
        const filled = [];
        let days = 0;
        for (const field of form.elements) {
          if (!field.name || field.type === 'hidden') continue;
          const limit = field.maxLength > 0 ? field.maxLength : 10000;
          if (typed.includes(field.name)) {
            let word = text.slice(0, limit);
            if (kept && field.name === 'where') word = text.slice(0, 60) + ', 79500 Melle';
            else if (kept && /(siret|website|link|ruleCommune)$/.test(field.name)) word = '';
            else if (kept && field.name === 'amount') word = '12';
            else if (kept && field.name === 'size') word = '50';
            else if (kept && field.name === 'services') word = text.slice(0, 40);
            else if (kept && (field.type === 'email' || /email/i.test(field.name)))
              word = Math.random().toString(36).slice(2) + '@example.org';
            if (word === text.slice(0, limit)) filled.push(field.name);
            field.value = word;
          }
          else if (field.type === 'radio') {
            if (!radios.has(field.name)) field.checked = true;
            radios.add(field.name);
          }
          else if (field.type === 'checkbox') field.checked = true;
          else if (/counted/.test(field.name)) field.value = '2026-01-05';
          else if (field.name === 'days') field.value = `2031-07-0${1 + days++ % 9}`;
          else if (field.type === 'date') field.value = field.value || day;
          else if (field.type === 'time') field.value = '10:30';
          else if (field.type === 'number') field.value = field.value || '2';
          else if (field.tagName === 'SELECT' && !field.value)
            field.selectedIndex = field.options.length - 1;
        }
        HTMLFormElement.prototype.submit.call(form);
        return filled.length ? filled : [''];
      }
      """;

  private WatchedPage() {}
}
