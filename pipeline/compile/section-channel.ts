/** In: sections of a flow, in one thread. Out: the same, one after another, in another thread that waits for them. */
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { FlowFacts, FlowParts, FlowSection } from '../model/flow.ts'

/** What goes to the thread at the beginning; the port is to be transferred. */
export interface ReceivingEnd {
  readonly port: MessagePort
  /** How many messages have been sent: what the thread sleeps on. */
  readonly sent: Int32Array
}

type Message = { readonly body: readonly FlowSection[] } | { readonly front: readonly FlowSection[] }

/** @example const channel = new SectionChannel(); channel.body(sections); channel.front(sections) */
export class SectionChannel {
  readonly receiving: ReceivingEnd
  readonly #port: MessagePort

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.receiving = { port: port2, sent: new Int32Array(new SharedArrayBuffer(4)) }
  }

  body(body: readonly FlowSection[]): void {
    this.#send({ body })
  }

  /** The body is complete. */
  front(front: readonly FlowSection[]): void {
    this.#send({ front })
    this.#port.close()
  }

  #send(message: Message): void {
    this.#port.postMessage(message)
    Atomics.add(this.receiving.sent, 0, 1)
    Atomics.notify(this.receiving.sent, 0)
  }
}

/** The flow as it comes through a channel. Whoever walks it does not hear of anything else while it waits. */
export const receivedFlow = (facts: FlowFacts, end: ReceivingEnd): FlowParts => {
  let front: readonly FlowSection[] = []
  const body = function* (): Generator<FlowSection> {
    for (;;) {
      const message = nextMessage(end)
      if ('front' in message) {
        front = message.front
        return
      }
      yield* message.body
    }
  }
  return { ...facts, body: body(), front: () => front }
}

const nextMessage = ({ port, sent }: ReceivingEnd): Message => {
  for (;;) {
    // Before it is looked for: a message that comes in between ends the wait at once.
    const before = Atomics.load(sent, 0)
    const received = receiveMessageOnPort(port)
    if (received) return received.message as Message
    Atomics.wait(sent, 0, before)
  }
}
