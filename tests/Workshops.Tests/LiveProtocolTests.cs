using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Workshops.Live;
using Maillage.Workshops.Tests.Strength;

namespace Maillage.Workshops.Tests;

/// <summary><c>docs/live-protocol.md</c> says what the server does.</summary>
public sealed partial class LiveProtocolTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "live-protocol.md"));

    [Fact]
    public async Task Every_example_answers_what_the_page_says()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce(Plain.Kit);
        await site.Console().Run(meeting, "advance");
        var seat = site.Phone(meeting).DefaultRequestHeaders.GetValues("Cookie").Single();
        var examples = Example().Matches(Page);

        examples.Count.ShouldBe(6);
        foreach (Match example in examples)
        {
            var (command, expected) = (example.Groups["command"].Value, example.Groups["answer"].Value);
            var answer = await Run(command, site.Address, meeting, seat);
            (example.Groups["kind"].Value == "json" ? FieldsOf(answer) : HeadsOf(answer)).ShouldBe(
                example.Groups["kind"].Value == "json" ? FieldsOf(expected) : HeadsOf(expected),
                command
            );
        }
    }

    [Fact]
    public void Every_order_and_every_field_stands_on_the_page()
    {
        var live = Path.Combine(Repository.Root, "src", "Modules", "Workshops", "Live");
        var orders = OrderName().Matches(File.ReadAllText(Path.Combine(live, "WireOrder.cs"))).Select(match => match.Groups[1].Value);
        var fields = FieldName().Matches(File.ReadAllText(Path.Combine(live, "FrameWriter.cs"))).Select(match => match.Groups[1].Value);
        var asked = typeof(WireOrder).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

        orders.Concat(fields).Concat(asked).Distinct().Where(name => !Page.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task<string> Run(string command, Uri site, Meeting meeting, string seat)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", command]) { RedirectStandardOutput = true };
        start.Environment["SITE"] = site.ToString().TrimEnd('/');
        start.Environment["WORKSHOP"] = meeting.Id.ToString();
        start.Environment["SEAT"] = seat;
        using var shell = Process.Start(start)!;
        var answer = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        shell.ExitCode.ShouldBe(0, command);
        return answer;
    }

    private static IReadOnlyList<string> FieldsOf(string json)
    {
        using var read = JsonDocument.Parse(json);
        return [.. read.RootElement.EnumerateObject().Select(field => field.Name)];
    }

    // Of a stream: what kinds of lines it has, and the events that it names.
    private static IReadOnlyList<string> HeadsOf(string stream) =>
        [
            .. stream
                .Split('\n')
                .Where(line => line.Length > 0)
                .Select(line => line.StartsWith("event", StringComparison.Ordinal) ? line : line.Split(':')[0]),
        ];

    [GeneratedRegex("```sh\n(?<command>.*?)```\n\n```(?<kind>json|text)\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("\"([a-z-]+)\" => new")]
    private static partial Regex OrderName();

    [GeneratedRegex("\\((?:json, )?\"(\\w+)\"")]
    private static partial Regex FieldName();
}
