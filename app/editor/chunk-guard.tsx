import { Component, type ReactNode } from 'react';
import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';

export interface ChunkGuardProps {
  /** What stays readable when the editor cannot start. */
  reading: ReactNode;
  onFailure(): void;
  children: ReactNode;
}

/** When the editor cannot be loaded or breaks, the text stays readable and the page stays up. */
export class ChunkGuard extends Component<ChunkGuardProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailure();
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const again = (
      <Button type="button" small onClick={() => window.location.reload()}>
        Herlaad de pagina
      </Button>
    );
    return (
      <>
        <Alert kind="warning" title="Schrijven lukt hier nu niet" actions={again}>
          Het deel van de pagina waarin u schrijft, kon niet starten. Lezen kan wel.
        </Alert>
        {this.props.reading}
      </>
    );
  }
}
