import { Mark } from '@tiptap/core';
import { isAllowedLink } from './links';

const LINK_REL = 'noopener noreferrer nofollow';

/**
 * A link in running text. Only the address is stored: a class, a target or a rel in the text is
 * nobody's to choose. Our own, because Tiptap's brings a detector of addresses in typed text of
 * 12 kB that must stay off: `naam.nl` is not a link until somebody makes it one.
 */
export const LinkMark = Mark.create({
  name: 'link',
  // Outside the other marks: one link around bold words stays one link.
  priority: 1000,
  keepOnSplit: false,
  exitable: true,
  inclusive: false,
  addAttributes() {
    return { href: { default: null } };
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => (isAllowedLink(element.getAttribute('href')) ? null : false),
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    const href: unknown = HTMLAttributes.href;
    return ['a', isAllowedLink(href) ? { href, rel: LINK_REL } : {}, 0];
  },
});
