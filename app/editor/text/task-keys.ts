/** Ticking off a task from the keyboard, so that Tab does not stop at every box in the text. */
import { Extension, type Extensions, type Node, type NodeViewRenderer } from '@tiptap/core';

const NAME = 'taskItem';

export const TaskKeys = Extension.create<{ say(message: string): void }>({
  name: 'taskKeys',
  // Before the hard break, which has the same keys.
  priority: 200,
  addOptions: () => ({ say: () => undefined }),
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': ({ editor }) => {
        if (!editor.isEditable || !editor.isActive(NAME)) return false;
        const checked = editor.getAttributes(NAME).checked !== true;
        this.options.say(checked ? 'Taak gedaan' : 'Taak niet gedaan');
        return editor.commands.updateAttributes(NAME, { checked });
      },
    };
  },
});

/** The same extensions, with boxes that are for the mouse only. */
export function withQuietBoxes(extensions: Extensions): Extensions {
  return extensions.map((extension) =>
    extension.name === NAME ? quiet(extension as Node) : extension,
  );
}

function quiet(taskItem: Node): Node {
  return taskItem.extend({
    addNodeView() {
      const makeView: NodeViewRenderer | null | undefined = this.parent?.();
      if (!makeView) return null;
      return (props) => {
        const view = makeView(props);
        const box = view.dom instanceof HTMLElement ? view.dom.querySelector('input') : null;
        if (box) box.tabIndex = -1;
        return view;
      };
    },
  });
}
