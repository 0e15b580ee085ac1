/** The floor of `npm run bench`: the least that botbuilder and restify do for a message. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import restify from "restify";

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.jsonBodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(
    { ...request, method: "POST", headers: request.headers, body: request.body },
    response,
    async (context) => {
      if (context.activity.type === "message") await context.sendActivity(`echo: ${context.activity.text}`);
    },
  );
});
server.listen(Number(process.env.PORT), "127.0.0.1");
