using Nguon.Web;
using Nguon.Web.Data;

var choice = new DatabaseChoice(Path.GetFullPath("data"), Environment.GetEnvironmentVariable("NGUON_DB"));
var app = WebComposition.Build(args, choice);
await app.RunAsync();
