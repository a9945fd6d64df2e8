using Nguon.Web;
using Nguon.Web.Data;
using Nguon.Web.Verbs;

if (args is ["verb", .. var line])
{
    return await VerbLine.RunAsync(line);
}

var choice = new DatabaseChoice(Path.GetFullPath("data"), Environment.GetEnvironmentVariable("NGUON_DB"));
await using var app = WebComposition.Build(args, choice);
await app.RunAsync();
return 0;
