using System.CommandLine;
using Maillage.Cli.Instance;
using Maillage.Commons.Contracts;
using Maillage.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Search;

/// <summary><c>maillage search WORDS</c>: the search of the pages; it also sees what is still only proposed, and says so.</summary>
internal static class SearchCommand
{
    private const int MaxHits = 200;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = Sentence.Of("search.words"), Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = Sentence.Of("search.limit"), DefaultValueFactory = _ => 20 };
        var json = JsonOption.Create();
        var instance = new InstanceArguments();
        var search = new Command("search", Sentence.Of("search.about")) { words, limit, json };
        instance.AddTo(search);
        search.SetAction(
            async (parsed, cancel) =>
            {
                var hits = await Find(instance.Read(parsed), string.Join(' ', parsed.GetValue(words)!), parsed.GetValue(limit), cancel);
                Report(hits, parsed.GetValue(json));
                return ExitCode.Done;
            }
        );
        return search;
    }

    private static async Task<IReadOnlyList<SearchHit>> Find(InstanceOptions options, string words, int limit, CancellationToken cancel)
    {
        await using var instance = OpenedInstance.ToRead(options);
        await using var scope = instance.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISearch>().Find(words, true, Math.Clamp(limit, 1, MaxHits), cancel);
    }

    private static void Report(IReadOnlyList<SearchHit> hits, bool asJson)
    {
        if (asJson)
        {
            Terminal.Json(new { Hits = hits.Select(AsJson) });
            return;
        }

        if (hits.Count == 0)
        {
            Console.Error.WriteLine(Sentence.Of("search.nothing"));
            return;
        }

        Terminal.Table(hits.Select(hit => new[] { Label(hit), hit.Sentence.ReplaceLineEndings(" "), hit.Address }));
    }

    private static object AsJson(SearchHit hit) =>
        new
        {
            hit.Id,
            Kind = hit.Kind.Slug(),
            hit.Title,
            hit.Sentence,
            Marks = hit.Marks.Select(mark => new { mark.Start, mark.End }),
            hit.IsPublished,
            hit.Address,
        };

    private static string Label(SearchHit hit)
    {
        var what = hit.Kind is SearchKind.Fiche ? hit.Title : Sentence.Of($"search.statement.{hit.Title}");
        return hit.IsPublished ? what : Sentence.Of("search.proposed", what);
    }
}
