/** Reads every GET of the contract by two clients that were generated from it: openapi-generator's `typescript-fetch`,
 * and openapi-typescript's types under openapi-fetch. Takes the API's address and a token; what it can not read ends it. */
import createClient from "openapi-fetch";
import * as generated from "./fetch";
import type { paths } from "./schema";

declare const process: { argv: string[] };

const [url, token, parameters] = process.argv.slice(2);
const known: Record<string, string> = JSON.parse(parameters);

/** What a parameter of this name is below some paths. */
const OTHERWISE: Record<string, string> = {
    "webhooks id": "webhook",
    "subscriptions token": "subscription",
    "privacy token": "own",
};

type Operation = { operationId: string; tags: string[]; parameters?: { name?: string; in?: string }[] };

async function read(path: string, operation: Operation): Promise<void> {
    const values: Record<string, unknown> = {};
    for (const [, name] of path.matchAll(/\{(\w+)}/g)) {
        if (name === "n" && !path.startsWith("/sitemaps/")) {
            values[name] = Number(known[name]);
        } else {
            values[name] = known[OTHERWISE[path.split("/")[1] + " " + name] ?? name];
        }
    }
    const queries: Record<string, Record<string, unknown>> = {
        "/comment-counts": { slug: [known.slug] },
        "/moderation/export": { post: known.slug },
    };
    const query = queries[path] ?? {};

    const Api = Object.entries(generated).find(([name]) =>
        name.toLowerCase() === operation.tags[0].toLowerCase() + "api")?.[1] as any;
    const configuration = new generated.Configuration({ basePath: url, accessToken: token });
    const answer = await new Api(configuration)[operation.operationId]({ ...values, ...query });
    if (answer === undefined) {
        throw new Error("typescript-fetch read nothing from " + path);
    }

    const { error, response } = await (client as any).GET(path, {
        params: { path: values, query },
        parseAs: "text",
    });
    if (!response.ok && response.status !== 204) {
        throw new Error(`openapi-fetch: ${path} answered ${response.status} ${error}`);
    }
}

const client = createClient<paths>({ baseUrl: url, headers: { Authorization: "Bearer " + token } });

async function main(): Promise<void> {
    const { data: document } = await client.GET("/openapi.json");
    const found = (document as any).paths as Record<string, { get?: Operation }>;
    let count = 0;
    for (const [path, methods] of Object.entries(found)) {
        if (methods.get) {
            await read(path, methods.get);
            count++;
        }
    }
    // What the types say, the compiler has to believe.
    const { data: post } = await client.GET("/posts/{slug}", { params: { path: { slug: known.slug } } });
    if (typeof post === "object" && "title" in post) {
        const title: string | undefined = post.title;
        console.log(`read ${count} operations of a blog with "${title}"`);
    }
}

main();
