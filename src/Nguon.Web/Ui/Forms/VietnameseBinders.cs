using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nguon.Domain.Text;
using Nguon.Domain.Time;

namespace Nguon.Web.Ui;

internal sealed class VietnameseBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new ValueBinder(BindDate)
            : type == typeof(LifeDate) ? new ValueBinder(BindLifeDate)
            : type == typeof(int) || type == typeof(long) ? new ValueBinder(BindNumber)
            : type == typeof(string) && context.Metadata.DataTypeName != "Password" ? new ValueBinder(BindText)
            : null;
    }

    private static Reading<object> BindDate(ModelBindingContext context, string text) =>
        VietnameseDate.Read(text, Today(context)).As<object>(day => day);

    private static Reading<object> BindLifeDate(ModelBindingContext context, string text) =>
        VietnameseDate.ReadPartial(text, Today(context)).As<object>(date => date);

    private static Reading<object> BindNumber(ModelBindingContext context, string text)
    {
        var isLong = context.ModelMetadata.UnderlyingOrModelType == typeof(long);
        return VietnameseNumber.Read(text, isLong ? long.MaxValue : int.MaxValue).As<object>(number => isLong ? (object?)number : (int?)number);
    }

    private static Reading<object> BindText(ModelBindingContext context, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(VietnameseText.Tidy);
        var tidy = string.Join('\n', lines).Trim('\n');
        return tidy.Length == 0 && context.ModelMetadata.ConvertEmptyStringToNull ? new(null, null) : new(tidy, null);
    }

    private static DateOnly Today(ModelBindingContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().TodayInVietnam();
}

/// <summary>Binds one value by a reader that answers a value, nothing, or a question back.</summary>
internal sealed class ValueBinder(Func<ModelBindingContext, string, Reading<object>> read) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var reading = read(bindingContext, given.FirstValue ?? "");
        if (reading.Question is { } question)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, question);
        }
        else if (reading.Value is null && !bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Mục này còn trống. Đề nghị nhập.");
        }
        else
        {
            bindingContext.Result = ModelBindingResult.Success(reading.Value);
        }

        return Task.CompletedTask;
    }
}
