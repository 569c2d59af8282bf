/*
 * eider.d.ts - the types of what Eider gives a script: the modules `eider` and `ws`.
 *
 *     eider types > eider.d.ts        beside the app; an editor then completes `import ... from 'eider'`
 *
 * It needs no other types; what Node's core modules have is in @types/node.
 * Described in docs/reference/handler-api.md and modules.md.
 */

declare module 'eider' {
    /** Whatever JSON can hold. */
    export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

    /** A handler answers now, or with a promise. */
    export type Answer<T> = T | PromiseLike<T>;

    /** One connected client: the same object in every handler, until it disconnects. */
    export interface Client {
        /** The id that the client was given in its connect reply. */
        readonly id: string;

        /** What the connect handler said; `''` is anonymous (also before it has answered). */
        readonly user: string;

        /** What the connect handler said; `null` without. */
        readonly info: any;

        /** Yours, for as long as the connection and the script's heap live. Begins as `{}`. */
        data: any;

        /**
         * Sends the client a message of its own (`message` in the SDKs). Nothing happens when it is gone.
         * @throws TypeError when the data cannot be written as JSON
         */
        send(data: unknown): void;

        /**
         * Closes the connection.
         * @param code 4000-4499: the client reconnects; 4500-4999: it does not; or 3000-3999 as the
         *     protocol has them. Default 3503.
         * @param reason plain text of 1 to 123 bytes, no control characters, no JSON.
         *     Default "force disconnect".
         */
        disconnect(code?: number, reason?: string): void;

        toString(): string;
    }

    /** What is known of a client that asks to connect. */
    export interface ConnectRequest {
        /** The token that the client sent, `''` without one. Nobody has verified it. */
        readonly token: string;
        /** The client's data, `undefined` without. */
        readonly data: any;
        /** The name and version of its library, for statistics. */
        readonly name: string | undefined;
        readonly version: string | undefined;
        /**
         * Headers that the client sent in its connect command, in lower case, and the handshake's own
         * `origin`, `user-agent` and `host`, which a client cannot replace.
         */
        readonly headers: { readonly [name: string]: string | undefined };
        /** Path and query of the handshake. */
        readonly url: string | undefined;
        /** The peer's address. */
        readonly address: string | undefined;
    }

    /** Who the client is. Nothing, or no `user`, is anonymous. */
    export interface ConnectAnswer {
        user?: string | number;
        /** Shown to others with what the client publishes. */
        info?: unknown;
        /** Goes into the connect reply. */
        data?: unknown;
    }

    export interface SubscribeAnswer {
        /** Shown to others with what the client publishes on this channel. */
        info?: unknown;
        /** Goes into the subscribe reply. */
        data?: unknown;
    }

    /** Why something ended. */
    export interface Reason {
        readonly code: number;
        readonly reason: string;
    }

    /** The parameters of the pattern: `room:{id}` has `id`. */
    export interface Params {
        readonly [name: string]: string;
    }

    type ParamNames<Pattern extends string> =
        Pattern extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;

    /** The parameters of one pattern: `ParamsOf<'room:{id}'>` is `{ readonly id: string }`. */
    export type ParamsOf<Pattern extends string> =
        string extends Pattern ? Params : { readonly [Name in ParamNames<Pattern>]: string };

    export interface ChannelOptions<P = Params> {
        /**
         * Who may subscribe: a function that is asked, `true` (everybody, the default), or `false`
         * (nobody: error 103).
         */
        subscribe?:
            | boolean
            | ((client: Client, params: P, data: any, channel: string) =>
                  Answer<SubscribeAnswer | null | undefined | void>);

        /**
         * Who may publish: a function that is asked, `true` (every subscriber, the default), or `false`
         * (no client: error 103; the script's own publish() still may). What the function returns is
         * published in place of the message; `undefined` leaves it as it is.
         */
        publish?: boolean | ((client: Client, message: any, params: P, channel: string) => Answer<unknown>);

        /** Told when a client's subscription has ended, for whatever reason. */
        unsubscribe?: (client: Client, reason: Reason, params: P, channel: string) => void;

        /** How many clients may be in one such channel. Default: no limit of its own. */
        subscribersMax?: number;

        /** Bytes of one message. Default: no limit of its own (the setting message_size_max holds). */
        messageSizeMax?: number;
    }

    /** Asked once for every connection. Without it everybody may connect, anonymously. */
    export function connect(
        handler: (client: Client, request: ConnectRequest) => Answer<ConnectAnswer | null | undefined | void>
    ): void;

    /**
     * Declares channels. `lobby` is one name; `{id}` stands for one or more characters other than ':';
     * a `*` at the end stands for anything. The first pattern that matches a name serves it; a name
     * that none matches is error 102.
     */
    export function channel<Pattern extends string>(pattern: Pattern, options?: ChannelOptions<ParamsOf<Pattern>>): void;

    /** Answers `rpc(name, data)` of a client. */
    export function rpc(name: string, handler: (data: any, client: Client, method: string) => Answer<unknown>): void;

    /** Answers every method without a function of its own. */
    export function rpc(handler: (data: any, client: Client, method: string) => Answer<unknown>): void;

    /** Takes what clients `send()` without asking for an answer. */
    export function message(handler: (client: Client, data: any) => void): void;

    /** Told when a client that was connected is gone. */
    export function disconnect(handler: (client: Client, reason: Reason) => void): void;

    /**
     * Publishes on a channel.
     * @param channel 1 to 255 printable ASCII characters without spaces
     * @throws TypeError for another name, or data that cannot be written as JSON
     */
    export function publish(channel: string, data: unknown): void;

    /** Refuses what is being asked, with error 103. Throws. */
    export function reject(text?: string): never;

    /**
     * Refuses what is being asked. Throws.
     * @param code 400-1999: an error of your own; 100-111: the protocol's; 3000-4999: disconnects
     * @param text what the client reads
     */
    export function reject(code: number, text?: string): never;
}

declare module 'ws' {
    /** A connection that the server has accepted. There are none to other servers. */
    class WebSocket implements WebSocket.Emitter {
        private constructor();
        static readonly CONNECTING: 0;
        static readonly OPEN: 1;
        static readonly CLOSING: 2;
        static readonly CLOSED: 3;
        readonly CONNECTING: 0;
        readonly OPEN: 1;
        readonly CLOSING: 2;
        readonly CLOSED: 3;
        readonly readyState: 0 | 1 | 2 | 3;
        readonly bufferedAmount: number;
        readonly protocol: '';
        readonly extensions: '';
        binaryType: 'nodebuffer' | 'arraybuffer';

        on(event: 'message', listener: (this: WebSocket, data: WebSocket.Bytes, isBinary: boolean) => void): this;
        on(event: 'close', listener: (this: WebSocket, code: number, reason: WebSocket.Bytes) => void): this;
        on(event: 'ping' | 'pong', listener: (this: WebSocket, data: WebSocket.Bytes) => void): this;
        on(event: 'error', listener: (this: WebSocket, error: Error) => void): this;
        once(event: string, listener: (...args: any[]) => void): this;
        off(event: string, listener: (...args: any[]) => void): this;
        removeListener(event: string, listener: (...args: any[]) => void): this;
        removeAllListeners(event?: string): this;
        listenerCount(event: string): number;

        /** Strings and numbers go out as text, everything else as binary, unless `binary` says so. */
        send(data: WebSocket.Data, callback?: WebSocket.Sent): void;
        send(data: WebSocket.Data, options: { binary?: boolean }, callback?: WebSocket.Sent): void;

        ping(data?: WebSocket.Data, mask?: boolean, callback?: WebSocket.Sent): void;
        pong(data?: WebSocket.Data, mask?: boolean, callback?: WebSocket.Sent): void;

        /** Starts the closing handshake: 1000-1014 but 1004-1006, or 3000-4999; at most 123 bytes. */
        close(code?: number, reason?: string | ArrayBufferView): void;

        /** Drops the connection. */
        terminate(): void;

        onopen: ((event: { type: 'open'; target: WebSocket }) => void) | null;
        onmessage:
            | ((event: { type: 'message'; target: WebSocket; data: string | WebSocket.Bytes }) => void)
            | null;
        onclose:
            | ((event: { type: 'close'; target: WebSocket; code: number; reason: string; wasClean: boolean }) => void)
            | null;
        onerror: ((event: { type: 'error'; target: WebSocket; error: Error; message: string }) => void) | null;
        addEventListener(type: string, listener: (event: any) => void, options?: { once?: boolean }): void;
        removeEventListener(type: string, listener: (event: any) => void): void;
    }

    namespace WebSocket {
        type Data = string | number | ArrayBuffer | ArrayBufferView | null | undefined;
        type Bytes = Uint8Array & { toString(): string };
        type Sent = (error?: Error) => void;

        interface Emitter {
            once(event: string, listener: (...args: any[]) => void): this;
            off(event: string, listener: (...args: any[]) => void): this;
            removeListener(event: string, listener: (...args: any[]) => void): this;
            removeAllListeners(event?: string): this;
            listenerCount(event: string): number;
        }

        interface Request {
            readonly method: 'GET';
            readonly url: string;
            readonly headers: { readonly [name: string]: string | undefined };
            readonly socket: { readonly remoteAddress: string };
            readonly connection: { readonly remoteAddress: string };
        }

        interface ServerOptions {
            /** Begins with '/'. Without it: every path that nothing else is served on. */
            path?: string;
            /** Accepted and not used: Eider listens on its own port. */
            port?: number;
            clientTracking?: boolean;
        }

        interface Clients {
            readonly size: number;
            has(ws: WebSocket): boolean;
            forEach(callback: (ws: WebSocket, same: WebSocket, set: Clients) => void, self?: any): void;
        }

        class WebSocketServer implements Emitter {
            constructor(options?: ServerOptions, callback?: () => void);
            readonly clients: Clients;
            readonly options: ServerOptions;
            readonly path: string | undefined;
            on(
                event: 'connection',
                listener: (this: WebSocketServer, ws: WebSocket, request: Request) => void
            ): this;
            on(event: 'close' | 'listening', listener: (this: WebSocketServer) => void): this;
            once(event: string, listener: (...args: any[]) => void): this;
            off(event: string, listener: (...args: any[]) => void): this;
            removeListener(event: string, listener: (...args: any[]) => void): this;
            removeAllListeners(event?: string): this;
            listenerCount(event: string): number;
            shouldHandle(request: { url: string }): boolean;
            /** No new connections; 'close' and the callback come when the last one has gone. */
            close(callback?: (error?: Error) => void): void;
        }

        const Server: typeof WebSocketServer;
        const WebSocket: typeof import('ws');
    }

    export = WebSocket;
}
