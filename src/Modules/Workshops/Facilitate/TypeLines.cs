using System.Buffers.Binary;
using System.Security.Cryptography;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate;

/// <summary>A facilitator types, or pastes, what a table wrote on paper.</summary>
internal static class TypeLines
{
    private const int LargestText = 256 * 1024;

    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapPost("/{id:guid}/animer/saisie", Send).WithMetadata(new RequestSizeLimitAttribute(LargestText));
        // It reads a text and changes nothing: there is nothing to forge.
        workshops
            .MapPost("/{id:guid}/animer/apercu", Preview)
            .WithMetadata(new RequestSizeLimitAttribute(LargestText))
            .DisableAntiforgery();
    }

    /// <summary>Without scripts: everything at once; the lines that were refused stay in the field.</summary>
    private static Task<IResult> Send(Guid id, [AsParameters] ConsoleDesk desk, [FromForm] TypedForm form) =>
        desk.With(
            id,
            async room =>
            {
                var refused = new List<RefusedLine>();
                var sent = 0;
                foreach (var line in Read(room, form.Texte))
                {
                    var why = line.Why ?? await Post(room, desk, form, line);
                    sent += why is null ? 1 : 0;
                    refused.AddRange(why is null ? [] : [new RefusedLine($"{FastEntry.KeyOf(line.Kind)} {line.Text}", why)]);
                }

                return refused.Count == 0 && sent > 0
                    ? TypedResults.LocalRedirect($"/ateliers/{id}/animer?fait=saisie&nombre={sent}")
                    : ShowConsole.Page(room, desk, new() { Entry = new(form, sent, refused) });
            }
        );

    private static async Task<Refusal?> Post(WorkshopRoom room, ConsoleDesk desk, TypedForm form, TypedLine line)
    {
        try
        {
            var post = new PostLine(line.Kind, line.Text, form.Question, form.Groupe);
            var order = form.Ordre ?? throw new RefusedException(new Refusal("order.incomplete", "ordre"));
            _ = await room.Ask(post, desk.Actor, IdOf(order, line.At), desk.Cancel);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }

    /// <summary>What a text would become, before it is sent.</summary>
    private static Task<IResult> Preview(
        Guid id,
        [AsParameters] ConsoleDesk desk,
        [FromBody] TypedText typed,
        IStringLocalizer<Texts> texts
    ) =>
        desk.With(
            id,
            room =>
                Task.FromResult<IResult>(
                    TypedResults.Json(
                        Read(room, typed.Text)
                            .Select(line => new
                            {
                                line.At,
                                Kind = line.Kind.Slug(),
                                line.Text,
                                Why = line.Why is { } why ? texts[why.Code, why.Args].Value : null,
                            })
                    )
                )
        );

    private static IReadOnlyList<TypedLine> Read(WorkshopRoom room, string? text)
    {
        var columns = room.Read(workshop => workshop.Agenda.Step?.Columns.Select(column => column.Kind).ToList());
        return FastEntry.Read(text ?? "", columns is { Count: > 0 } ? columns : Enum.GetValues<ContributionKind>());
    }

    // The page gave one identity for the whole text: each line gets its own from it, so that a form sent twice counts once.
    private static Guid IdOf(Guid order, int at)
    {
        Span<byte> seed = stackalloc byte[20];
        _ = order.TryWriteBytes(seed);
        BinaryPrimitives.WriteInt32LittleEndian(seed[16..], at);
        return new(SHA256.HashData(seed).AsSpan(0, 16));
    }
}

/// <summary>What the form of fast entry sends.</summary>
public sealed record TypedForm
{
    /// <summary>The identity that the page gave to this text.</summary>
    public Guid? Ordre { get; init; }

    /// <summary>One contribution a line.</summary>
    public string? Texte { get; init; }

    /// <summary>The group that said it; null for the whole room.</summary>
    public int? Groupe { get; init; }

    /// <summary>The prompt that it answers, from 0; null when that goes without saying.</summary>
    public int? Question { get; init; }
}

/// <summary>A text to look at before it is sent.</summary>
internal sealed record TypedText(string Text);

/// <summary>A line that was not taken, as it was typed, and why.</summary>
public sealed record RefusedLine(string Text, Refusal Why);

/// <summary>What became of a text that was sent.</summary>
public sealed record TypedResult(TypedForm Form, int Sent, IReadOnlyList<RefusedLine> Refused);
