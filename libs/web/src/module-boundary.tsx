import { Component, type ReactNode } from 'react'
import { forgetFailures } from './attempts.ts'
import { FailurePanel } from './failure-panel.tsx'
import { moduleFailed } from './federation.ts'
import type { Bilingual } from './language.ts'
import { newsKey, queryClient } from './query-client.ts'
import { freshen } from './stale-files.ts'

interface Props {
  id: string
  title?: Bilingual
  children: ReactNode
}

/** Keeps a module's failure to itself: what it drew is replaced by a panel that says what failed and how to go on. */
export class ModuleBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') }
  }

  override componentDidCatch(error: unknown) {
    moduleFailed(this.props.id, error)
  }

  override componentWillUnmount() {
    if (this.state.error) forgetFailures(this.props.id)
  }

  /** A page that a newer service has overtaken is mended by the pages that belong to it. */
  private retry = async () => {
    if (queryClient.getQueryData(newsKey)) return location.reload()
    await freshen(this.props.id)
    forgetFailures(this.props.id)
    void queryClient.resetQueries({ queryKey: ['wuxin', 'face', this.props.id] })
    this.setState({ error: null })
  }

  override render() {
    if (!this.state.error) return this.props.children
    return <FailurePanel id={this.props.id} title={this.props.title} error={this.state.error} retry={this.retry} />
  }
}
