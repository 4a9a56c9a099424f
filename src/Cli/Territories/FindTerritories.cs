using System.CommandLine;
using Maillage.Cli.Instance;
using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Territories;

/// <summary><c>maillage territories find WORDS</c>: the territories that a name, code or postcode may mean.</summary>
internal static class FindTerritories
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = Sentence.Of("territories.words"), Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = Sentence.Of("search.limit"), DefaultValueFactory = _ => 10 };
        var json = JsonOption.Create();
        var instance = new InstanceArguments();
        var find = new Command("find", Sentence.Of("territories.find")) { words, limit, json };
        instance.AddTo(find);
        find.SetAction(
            async (parsed, cancel) =>
            {
                await using var opened = await KnownPlaces.Open(instance.Read(parsed), cancel);
                var territories = opened.Services.GetRequiredService<ITerritories>();
                var typed = string.Join(' ', parsed.GetValue(words)!);
                var found = territories.Suggest(typed, Math.Clamp(parsed.GetValue(limit), 1, 50));
                Report(found, parsed.GetValue(json));
                return found.Count > 0
                    ? ExitCode.Done
                    : throw new CommandFailure(Sentence.Of("territories.unknown", typed), ExitCode.Refused);
            }
        );
        return find;
    }

    private static void Report(IReadOnlyList<TerritorySuggestion> found, bool asJson)
    {
        if (asJson)
        {
            Terminal.Json(new { Territories = found.Select(suggestion => TerritoryLine.AsJson(suggestion.Territory, suggestion.Matched)) });
            return;
        }

        Terminal.Table(found.Select(suggestion => TerritoryLine.Cells(suggestion.Territory, suggestion.Matched)));
    }
}
