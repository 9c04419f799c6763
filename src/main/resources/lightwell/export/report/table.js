// In XML a script is text, in HTML it is not: neither an ampersand nor a less-than sign may be here.
'use strict';
document.querySelectorAll('.photos thead button').forEach(button => button.addEventListener('click', () => {
  const head = button.closest('th'), body = document.querySelector('.photos tbody');
  const column = [...head.parentNode.children].indexOf(head);
  const sign = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  [...head.parentNode.children].forEach(other => other.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', sign > 0 ? 'ascending' : 'descending');
  const key = row => row.children[column].dataset.key;
  const order = (a, b) => {
    if (key(a) === '' || key(b) === '') return (key(a) === '') - (key(b) === '');
    const numbers = Number(key(a)) - Number(key(b));
    return sign * (Number.isNaN(numbers) ? key(a).localeCompare(key(b)) : numbers);
  };
  [...body.rows].sort(order).forEach(row => body.append(row));
}));
